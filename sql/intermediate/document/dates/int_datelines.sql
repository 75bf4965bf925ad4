{#
  The date that a story opens with; of several days that it may have been written on, a full date counts before one
  without a year, then where it stands. A year that it leaves out is the one that the weekday named tells, else the year
  the story names most.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}
    where year is not null and kind in ('day', 'month')

),

days as (

    select * from {{ ref('int_opening_dates') }}

),

years as (

    select document_key, mode(year order by year desc) as year,
    from expressions
    anti join {{ ref('int_yearless_datelines') }} using (document_key)
    group by document_key
    union all
    select * from {{ ref('int_yearless_datelines') }}

),

opening as (

    select
        days.document_key,
        days.month,
        days.day,
        coalesce(days.year, years.year) as year,
        days.year is not null as has_year,
    from days
    left join years using (document_key)
    qualify row_number() over (
        partition by days.document_key
        order by
            days.year is null and days.place_rank > 1,
            days.place_rank,
            days.year is null,
            days.sentence_no,
            days.token_no
    ) = 1

)

select
    document_key,
    {{ safe_date('year', 'month', 'day') }} as opened_on,
    has_year,
from opening
where year is not null
