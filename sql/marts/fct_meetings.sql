with mentions as (

    select * from {{ ref('fct_meeting_mentions') }}

),

series as (

    select distinct series_id, name_en,
    from {{ ref('ref_recurring_events') }}

),

merged as (

    {# of several tellings: what was held was held; the tightest interval the others allow; the most specific place #}
    select
        meeting_id,
        arg_min(format, (not is_main, document_id, format)) as format,
        max(series_id) as series_id,
        max(ordinal) as ordinal,
        {{ first_status('status') }} as status,
        max(date_start) as latest_start,
        min(date_end) as earliest_end,
        arg_min(
            struct_pack(date_start := date_start, date_end := date_end, date_basis := date_basis),
            (status != 'held', date_end - date_start, date_start, document_id)
        ) filter (date_start is not null) as tightest,
        max(weekday) as weekday,
        arg_min(city, (not is_main, document_id, city)) filter (city is not null) as city,
        arg_min(country_code, (city is null, not is_main, document_id, country_code)) filter (
            country_code is not null
        ) as country_code,
        count(distinct document_id)::integer as document_count,
    from mentions
    group by meeting_id

),

dated as (

    select
        *,
        if(latest_start <= earliest_end, latest_start, tightest.date_start) as date_start,
        if(latest_start <= earliest_end, earliest_end, tightest.date_end) as date_end,
    from merged

),

final as (

    select
        dated.meeting_id,
        dated.format,
        series.name_en as name,
        dated.series_id,
        dated.ordinal,
        dated.status,
        dated.date_start,
        dated.date_end,
        {{ date_precision('dated.date_start', 'dated.date_end') }} as date_precision,
        dated.tightest.date_basis as date_basis,
        dated.weekday,
        dated.city,
        dated.country_code,
        dated.document_count,
    from dated
    left join series using (series_id)

)

select * from final
