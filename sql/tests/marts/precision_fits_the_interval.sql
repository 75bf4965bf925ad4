{# Readers filter by date_precision: 'day' must be one day, 'month' and 'year' whole ones, 'unknown' no date at all. #}
with dated as (

    select 'fct_meetings' as fact, meeting_id as fact_id, date_start, date_end, date_precision, date_basis,
    from {{ ref('fct_meetings') }}
    union all
    select 'fct_meeting_mentions', meeting_id, date_start, date_end, date_precision, date_basis,
    from {{ ref('fct_meeting_mentions') }}
    union all
    select 'fct_statements', statement_id, date_start, date_end, date_precision, date_basis,
    from {{ ref('fct_statements') }}

),

judged as (

    select
        *,
        case date_precision
            when 'unknown' then date_start is null and date_end is null and date_basis is null
            when 'day' then date_start = date_end
            when 'month' then day(date_start) = 1 and date_end = last_day(date_start)
            when 'year' then dayofyear(date_start) = 1 and date_end = make_date(year(date_start), 12, 31)
            when 'interval'
                then date_start < date_end
                and not (day(date_start) = 1 and date_end = last_day(date_start))
                and not (dayofyear(date_start) = 1 and date_end = make_date(year(date_start), 12, 31))
        end as fits,
    from dated

)

select * from judged
where fits is not true
