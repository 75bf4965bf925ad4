{#
  "Le 30e anniversaire de son indépendance", "the 30th anniversary of diplomatic relations": people speak of it from
  half a year before the day, when it is being prepared, to a year after. Which country is meant may stay open: each
  that fits allows its own interval.
#}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

known as (

    select * from {{ ref('ref_anniversaries') }}

),

counted as (

    select
        ordinals.document_key,
        ordinals.sentence_no,
        ordinals.token_no,
        try_cast(ordinals.concept as integer) as years,
        events.concept as event,
    from phrases as ordinals
    inner join phrases as words
        on ordinals.document_key = words.document_key
        and ordinals.sentence_no = words.sentence_no
        and words.kind = 'anniversary'
        and words.token_no between ordinals.token_end and ordinals.token_end + 1
    inner join phrases as events
        on ordinals.document_key = events.document_key
        and ordinals.sentence_no = events.sentence_no
        and events.kind = 'anniversary_of'
        and events.token_no between words.token_end and words.token_end + 6
    where ordinals.kind = 'ordinal'

),

countries as (

    select document_key, sentence_no, list(distinct concept) as codes
    from phrases
    where layer = 'syntax' and kind in ('country_name', 'country_adjective', 'country_short')
    group by document_key, sentence_no

),

document_countries as (

    select document_key, list(distinct code) as codes
    from countries
    cross join unnest(codes) as unnested (code)
    group by document_key

),

matched as (

    select distinct
        counted.document_key,
        counted.years || ' years of ' || known.event as evidence,
        (known.happened_on + to_years(counted.years) - to_months(6))::date as valid_from,
        (known.happened_on + to_years(counted.years + 1))::date as valid_to,
    from counted
    left join countries using (document_key, sentence_no)
    inner join document_countries using (document_key)
    inner join known
        on counted.event = known.event
        and list_contains(coalesce(countries.codes, document_countries.codes), known.party_1)
        and (known.party_2 is null or list_contains(document_countries.codes, known.party_2))

)

select * from matched
