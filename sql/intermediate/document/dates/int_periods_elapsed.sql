{#
  What a document says of its date with "the first seven months of 2024", whose figures are told when those months are
  over, and mostly before the year is: its latest such period. Figures of nearly a whole year may be told in the next.
#}
with periods as (

    select document_key, sentence_no, token_end, phrase, try_cast(substr(concept, 2) as integer) as month_count,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'part_of_year' and concept like 'M%' and month_count < 12

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

years as (

    select
        periods.document_key,
        periods.phrase,
        periods.month_count,
        {# "the first three quarters of 2023 and 2024" #}
        list_max(list_transform(
            list_filter(
                sentences.words[periods.token_end:periods.token_end + 3],
                lambda word: regexp_matches(word, '^(19|20)\d\d$')
            ),
            lambda word: try_cast(word as integer)
        )) as year,
    from periods
    inner join sentences using (document_key, sentence_no)

)

select
    document_key,
    max_by(phrase || ' ' || year, (year, month_count, phrase)) as evidence,
    (last_day(make_date(max(year), max_by(month_count, (year, month_count)), 1)) + interval 1 day)::date as valid_from,
    if(
        max_by(month_count, (year, month_count)) < 10,
        make_date(max(year), 12, 31),
        (valid_from + interval 4 month)::date
    ) as valid_to,
from years
where year is not null
group by document_key
