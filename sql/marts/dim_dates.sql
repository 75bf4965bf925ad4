with days as (

    select unnest(generate_series(date '1990-01-01', date '2049-12-31', interval 1 day))::date as date_day

),

final as (

    select
        date_day,
        year(date_day)::integer as year,
        quarter(date_day)::integer as quarter,
        month(date_day)::integer as month,
        isodow(date_day)::integer as weekday_number,
        {{ weekday_name('isodow(date_day)') }} as weekday,
        weekofyear(date_day)::integer as iso_week,
    from days

)

select * from final
