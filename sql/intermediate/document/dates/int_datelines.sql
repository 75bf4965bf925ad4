{#
  The date that a story opens with: in its dateline ("ATHENS, March 13 (Newsline) -"), or alone before its first
  sentence ("mardi 18 mars 2025 20:14", "Bishkek, July 23."). A year that it leaves out is the year the story names
  most.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

tokenized as (

    select document_key, sentence_no, len(words) as token_count
    from {{ ref('int_sentences_tokenized') }}

),

years as (

    select document_key, mode(year order by year desc) as year,
    from expressions
    where year is not null and kind in ('day', 'month')
    group by document_key
    union all
    select yearless.*,
    from {{ ref('int_yearless_datelines') }} as yearless
    anti join (select document_key from expressions where year is not null and kind in ('day', 'month')) as dated
        using (document_key)

),

opening as (

    select
        expressions.document_key,
        expressions.month,
        expressions.first_day,
        coalesce(expressions.year, years.year) as year,
        expressions.year is not null as has_year,
    from expressions
    inner join sentences using (document_key, sentence_no)
    inner join tokenized using (document_key, sentence_no)
    left join years on expressions.document_key = years.document_key
    where
        expressions.kind = 'day'
        and expressions.first_day = expressions.last_day
        and (
            sentences.section in ('dateline', 'update_line')
            or (
                sentences.section in ('body', 'headline')
                and sentences.paragraph_no <= 4
                and tokenized.token_count <= 9
            )
        )
    qualify row_number() over (
        partition by expressions.document_key
        order by expressions.year is null, expressions.sentence_no, expressions.token_no
    ) = 1

)

select
    document_key,
    {{ safe_date('year', 'month', 'first_day') }} as opened_on,
    has_year,
from opening
where year is not null
