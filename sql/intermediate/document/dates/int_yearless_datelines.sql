{#
  The year of a dateline that leaves it out and of a story that names a weekday: "BEIRUT, May 20 -- … met on Tuesday",
  "in the first months of 2025". Of the years that the story names, the last in which that day, or the one before, is
  the weekday that its first sentences name; else the year after them, if it is so then: what was "in May 2024" need not
  be of the year of writing, and goals ("by 2030") are not. NULL where no year fits.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

sentences as (

    select document_key, sentence_no, section, paragraph_no,
    from {{ ref('stg_sentences') }}

),

datelines as (

    select document_key, arg_min(month, sentence_no) as month, arg_min(day, sentence_no) as day,
    from {{ ref('int_opening_dates') }}
    where year is null and place_rank <= 2
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

    select document_key, year, true as is_named,
    from {{ ref('int_years_named') }}
    union all
    select document_key, year, true,
    from {{ ref('int_years_compared') }}
    union all
    select document_key, max(year) + 1, false,
    from {{ ref('int_years_named') }}
    where is_past
    group by document_key

),

tried as (

    select document_key, year, is_named, weekday, {{ safe_date('year', 'month', 'day') }} as written_on,
    from datelines
    inner join weekdays using (document_key)
    inner join years using (document_key)

)

select
    document_key,
    arg_max(year, (is_named, year)) filter ((isodow(written_on) - weekday + 7) % 7 <= 1) as year,
from tried
group by document_key
