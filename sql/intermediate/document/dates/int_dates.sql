{#
  Every written date as an interval, in two readings where the words leave it open: the last Friday before the reference, for what has
  happened, and the next one, for what is planned.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

reference_dates as (

    select * from {{ ref('int_reference_dates') }}

),

anchored as (

    select
        expressions.*,
        reference_dates.reference_from,
        reference_dates.reference_to,
        reference_dates.published_basis,
        coalesce(reference_dates.slack, 0) as slack,
        {# a month or a year can be counted from a reference that lies within one month or one year #}
        date_trunc('month', reference_from) = date_trunc('month', reference_to) as within_month,
        year(reference_from) = year(reference_to) as within_year,
        reference_to - reference_from <= 1 as within_day,
    from expressions
    left join reference_dates using (document_key)

),

read_back as (

    select
        *,
        case
            when kind in ('day', 'month') and year is not null then year
            when kind in ('day', 'month') and within_month
                then year(reference_to) - if({{ safe_date('year(reference_to)', 'month', 'coalesce(first_day, 1)') }} > reference_to + slack, 1, 0)
        end as year_before,
        case
            when kind in ('day', 'month') and year is not null then year
            when kind in ('day', 'month') and within_month
                then year(reference_from) + if(month < month(reference_from) or (month = month(reference_from) and first_day < day(reference_from)), 1, 0)
        end as year_after,
    from anchored

),

dated as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        kind,
        case kind
            when 'day' then {{ safe_date('year_before', 'month', 'first_day') }}
            when 'month' then make_date(year_before, month, 1)
            when 'year' then make_date(year, 1, 1)
            when 'weekday' then if(within_day, {{ weekday_until('step', 'reference_to') }}, {{ weekday_from('step', 'reference_from') }})
            when 'relative_day' then if(within_day, reference_to + step, null)
            when 'relative_week' then if(within_day, date_trunc('week', reference_to)::date + 7 * step, null)
            when 'relative_month' then if(within_month, (date_trunc('month', reference_to) + to_months(step))::date, null)
            when 'relative_year' then if(within_year, make_date(year(reference_to) + step, 1, 1), null)
        end as date_start,
        case kind
            when 'day' then {{ safe_date('year_before', 'month', 'last_day') }}
            when 'month' then last_day(make_date(year_before, month, 1))
            when 'year' then make_date(year, 12, 31)
            when 'weekday' then {{ weekday_until('step', 'reference_to') }}
            when 'relative_day' then if(within_day, reference_to + step, null)
            when 'relative_week' then if(within_day, date_trunc('week', reference_to)::date + 7 * step + 6, null)
            when 'relative_month' then if(within_month, last_day((date_trunc('month', reference_to) + to_months(step))::date), null)
            when 'relative_year' then if(within_year, make_date(year(reference_to) + step, 12, 31), null)
        end as date_end,
        case kind
            when 'day' then {{ safe_date('year_after', 'month', 'first_day') }}
            when 'month' then make_date(year_after, month, 1)
            when 'weekday' then {{ weekday_from('step', 'reference_from') }}
        end as next_start,
        case kind
            when 'day' then {{ safe_date('year_after', 'month', 'last_day') }}
            when 'month' then last_day(make_date(year_after, month, 1))
            when 'weekday' then if(within_day, {{ weekday_from('step', 'reference_from') }}, {{ weekday_until('step', 'reference_to') }})
        end as next_end,
        if(kind = 'weekday', step, null) as weekday,
        case
            when year is not null then 'stated'
            when kind = 'weekday' and within_day then 'weekday'
            when kind = 'weekday' then published_basis
            else 'relative'
        end as date_basis,
        part,
    from read_back

)

select * from dated
