{#
  Parts of a year or of a month as written, with the year beside them: "first quarter of 2025", "premier semestre 2026",
  "seconde quinzaine d'avril", "au premier trimestre de la même année".
#}
with phrases as (

    {# spellings that are one in tokens ("year-end") stand in the lexicon twice #}
    select distinct document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in ('part_of_year', 'season', 'rest_of_period', 'same_year')
        and coalesce(concept, '') not like 'M_%'

),

years as (

    select document_key, sentence_no, token_no, token_end, year,
    from {{ ref('int_date_expressions') }}
    where kind in ('month', 'year') and year is not null

),

month_parts as (

    select * from {{ ref('int_month_parts') }}

),

year_parts as (

    select
        phrases.*,
        null as month,
        try_cast(
            list_filter(
                sentences.words[phrases.token_end:phrases.token_end + 2],
                lambda word: regexp_matches(word, '^(19|20)\d\d$')
            )[1] as integer
        ) as year,
    from phrases
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    anti join month_parts using (document_key, sentence_no, token_no)
    where phrases.kind in ('part_of_year', 'season', 'rest_of_period')

),

years_before as (

    {# "la même année" is the last one named before it #}
    select
        markers.document_key,
        markers.sentence_no,
        markers.token_no as marker_no,
        arg_max(years.year, years.token_no) as year_before,
    from phrases as markers
    inner join years
        on markers.document_key = years.document_key
        and markers.sentence_no = years.sentence_no
        and markers.kind = 'same_year'
        and years.token_end <= markers.token_no
    group by markers.document_key, markers.sentence_no, markers.token_no

),

year_parts_completed as (

    select year_parts.* replace (coalesce(year_parts.year, years_before.year_before) as year),
    from year_parts
    left join years_before
        on year_parts.document_key = years_before.document_key
        and year_parts.sentence_no = years_before.sentence_no
        and years_before.marker_no - year_parts.token_end between 0 and 2

)

select * from month_parts
union all by name
select * from year_parts_completed
