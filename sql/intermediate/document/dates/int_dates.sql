{#
  Every written date as an interval, in two readings where the words leave it open: the last Friday before the
  reference, for what has happened, and the next one, for what is planned.
#}
{%- set last_weekday = 'coalesce(matched_on, ' ~ weekday_until('last_step', 'reference_to') ~ ')' -%}
{%- set next_weekday = 'coalesce(matched_on, ' ~ weekday_from('step', 'reference_from') ~ ')' %}
with expressions as (

    select * from {{ ref('int_dates_counted') }}

),

dated as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        kind,
        case kind
            when 'relative_to_day' then counted_from + step
            when 'day' then {{ safe_date('year_before', 'month', 'first_day') }}
            when 'month' then make_date(year_before, month, 1)
            when 'year' then make_date(year, 1, 1)
            when 'weekday' then if(within_day, {{ last_weekday }} - days_more, {{ next_weekday }})
            when 'relative_day' then if(within_day, reference_to + step, null)
            when 'relative_week' then if(within_day, date_trunc('week', reference_to)::date + 7 * step, null)
            when 'relative_month'
                then if(within_month, (date_trunc('month', reference_to) + to_months(step))::date, null)
            when 'relative_year' then if(within_year, make_date(year(reference_to) + step, 1, 1), null)
        end as date_start,
        case kind
            when 'relative_to_day' then counted_from + step
            when 'day' then {{ safe_date('year_before', 'month', 'last_day') }}
            when 'month' then last_day(make_date(year_before, month, 1))
            when 'year' then make_date(year, 12, 31)
            when 'weekday' then {{ last_weekday }}
            when 'relative_day' then if(within_day, reference_to + step, null)
            when 'relative_week' then if(within_day, date_trunc('week', reference_to)::date + 7 * step + 6, null)
            when 'relative_month'
                then if(within_month, last_day((date_trunc('month', reference_to) + to_months(step))::date), null)
            when 'relative_year' then if(within_year, make_date(year(reference_to) + step, 12, 31), null)
        end as date_end,
        case kind
            when 'relative_to_day' then next_from + step
            when 'day' then {{ safe_date('year_after', 'month', 'first_day') }}
            when 'month' then make_date(year_after, month, 1)
            when 'weekday' then {{ next_weekday }}
        end as next_start,
        case kind
            when 'relative_to_day' then next_from + step
            when 'day' then {{ safe_date('year_after', 'month', 'last_day') }}
            when 'month' then last_day(make_date(year_after, month, 1))
            when 'weekday' then if(within_day, {{ next_weekday }} + days_more, {{ last_weekday }})
        end as next_end,
        if(kind = 'weekday' and days_more = 0, step, null) as weekday,
        case
            when year is not null then 'stated'
            when kind = 'weekday' and (within_day or matched_on is not null) then 'weekday'
            when kind = 'weekday' then published_basis
            else 'relative'
        end as date_basis,
        part,
    from expressions

)

select * from dated
