{# The period a figure measures: the one its sentence names, else the last one that a sentence with figures before it named. #}
with figures as (

    select distinct document_key, sentence_no, token_no
    from {{ ref('int_figures') }}

),

dates as (

    select * from {{ ref('int_dates') }}
    where kind in ('year', 'month', 'day', 'relative_year', 'relative_month', 'part_of_year')

),

years as (

    select document_key, sentence_no, token_no, year(date_start) as year,
    from dates
    where kind in ('year', 'month', 'day', 'relative_year') and date_start is not null

),

reference_years as (

    select document_key, year(reference_to) as year
    from {{ ref('int_reference_dates') }}
    where year(reference_from) = year(reference_to)

),

parts as (

    {# "le premier semestre 2024": the part takes the year that stands nearest #}
    select
        dates.document_key,
        dates.sentence_no,
        dates.token_no,
        dates.part,
        coalesce(years.year, reference_years.year) as year,
    from dates
    left join years
        on dates.document_key = years.document_key
        and dates.sentence_no = years.sentence_no
    left join reference_years on dates.document_key = reference_years.document_key
    where dates.kind = 'part_of_year'
    qualify row_number() over (
        partition by dates.document_key, dates.sentence_no, dates.token_no
        order by abs(years.token_no - dates.token_no) nulls last, years.token_no
    ) = 1

),

periods as (

    select document_key, sentence_no, token_no, date_start as period_start, date_end as period_end, kind = 'day' as is_day,
    from dates
    where part is null and date_start is not null
    union all
    select
        document_key,
        sentence_no,
        token_no,
        make_date(year, {{ part_start('part') }}, 1),
        last_day(make_date(year, {{ part_end('part') }}, 1)),
        false,
    from parts
    where year is not null

),

own as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        arg_min(
            struct_pack(period_start := periods.period_start, period_end := periods.period_end),
            (periods.is_day, periods.period_end - periods.period_start > 364, abs(periods.token_no - figures.token_no))
        ) as period,
    from figures
    left join periods
        on figures.document_key = periods.document_key
        and figures.sentence_no = periods.sentence_no
    group by figures.document_key, figures.sentence_no, figures.token_no

),

carried as (

    select
        document_key,
        sentence_no,
        token_no,
        coalesce(
            period,
            last_value(period ignore nulls) over (
                partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
            )
        ) as period,
    from (select * replace (if(period.period_start is null, null, period) as period) from own)

)

select
    document_key,
    sentence_no,
    token_no,
    period.period_start as period_start,
    period.period_end as period_end,
from carried
