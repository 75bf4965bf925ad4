{{ config(materialized='view') }}
{# Days and months with the year that words behind them tell: "in August last year", "le 19 août de l'an dernier". #}
with expressions as (

    select document_key, sentence_no, token_no, token_end, kind, step, year,
    from {{ ref('int_date_expressions') }}

),

links as (

    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'of'

)

select
    dates.document_key,
    dates.sentence_no,
    dates.token_no,
    arg_min(years.step, years.token_no)::integer as year_step,
from expressions as dates
inner join expressions as years
    on dates.document_key = years.document_key
    and dates.sentence_no = years.sentence_no
    and years.kind = 'relative_year'
    and years.token_no - dates.token_end between 0 and 2
left join links
    on dates.document_key = links.document_key
    and dates.sentence_no = links.sentence_no
    and dates.token_end = links.token_no
where
    dates.kind in ('day', 'month') and dates.year is null
    and (years.token_no = dates.token_end or links.token_no is not null)
group by dates.document_key, dates.sentence_no, dates.token_no
