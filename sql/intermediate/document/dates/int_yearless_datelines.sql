{#
  The year of a dateline that leaves it out in a story that dates nothing with one: "BEIRUT, May 20 -- … met on Tuesday",
  "in the first months of 2025". Of the years that the story names, the last in which that day, or the one before, is
  the weekday that its first sentences name.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

sentences as (

    select document_key, sentence_no, section, paragraph_no,
    from {{ ref('stg_sentences') }}

),

datelines as (

    select document_key, arg_min(month, sentence_no) as month, arg_min(first_day, sentence_no) as day,
    from expressions
    inner join sentences using (document_key, sentence_no)
    where kind = 'day' and year is null and first_day = last_day and section = 'dateline'
    group by document_key

),

weekdays as (

    select document_key, arg_min(step, (sentence_no, token_no)) as weekday,
    from expressions
    inner join sentences using (document_key, sentence_no)
    where kind = 'weekday' and section = 'body' and paragraph_no <= 4
    group by document_key

),

years as (

    select distinct document_key, year,
    from expressions
    where kind = 'year'

),

tried as (

    select document_key, year, weekday, {{ safe_date('year', 'month', 'day') }} as written_on,
    from datelines
    inner join weekdays using (document_key)
    inner join years using (document_key)

)

select document_key, max(year) as year,
from tried
where (isodow(written_on) - weekday + 7) % 7 <= 1
group by document_key
