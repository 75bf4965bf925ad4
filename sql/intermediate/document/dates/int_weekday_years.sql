{#
  The year of a day that its weekday tells: of the years around the time of the document, else of those that it names,
  the only one in which that day is such a weekday. Where the year is printed, or the time is known to the day, and no
  year fits, weekday and day contradict each other.
#}
with days as (

    select * from {{ ref('int_weekday_days') }}

),

reference_dates as (

    select
        document_key,
        year(reference_from) - 1 as first_year,
        year(reference_to) + 1 as last_year,
        reference_to - reference_from <= 1 as is_day,
    from {{ ref('int_reference_dates') }}
    where reference_to - reference_from < 3653

),

named_years as (

    select distinct document_key, year,
    from {{ ref('int_date_expressions') }}
    anti join reference_dates using (document_key)
    where year is not null

),

tried as (

    select *, year as year_tried, true as is_close from days
    where year is not null
    union all by name
    select days.*, unnest(range(first_year, last_year + 1)) as year_tried, is_day as is_close,
    from days
    inner join reference_dates using (document_key)
    where days.year is null
    union all by name
    select days.*, named_years.year as year_tried, false as is_close,
    from days
    inner join named_years using (document_key)
    where days.year is null

),

matched as (

    select
        document_key,
        sentence_no,
        token_no,
        weekday_no,
        list(year_tried order by year_tried) filter (
            isodow({{ safe_date('year_tried', 'month', 'day') }}) = weekday
            and {{ is_calendar_day('year_tried', 'month', 'day') }}
        ) as years,
        bool_and(is_close) and years is null as is_contradictory,
        min(month) as month,
        min(day) as day,
    from tried
    group by document_key, sentence_no, token_no, weekday_no

)

select
    * exclude (years, month, day),
    if(len(years) = 1, years[1], null) as year_matched,
    {{ safe_date('year_matched', 'month', 'day') }} as matched_on,
from matched
