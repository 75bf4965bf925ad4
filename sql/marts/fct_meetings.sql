with mentions as (

    select * from {{ ref('fct_meeting_mentions') }}

),

editions as (

    select series_id, ordinal, city, country_code,
    from {{ ref('ref_recurring_events') }}
    where ordinal is not null and city is not null

),

series as (

    select distinct series_id, name_en,
    from {{ ref('ref_recurring_events') }}

),

times as (

    select * from {{ ref('int_meetings_dated') }}

),

merged as (

    {# of several tellings: what was held was held; the most specific place #}
    select
        meeting_id,
        arg_min(format, (not is_main, document_id, format)) as format,
        max(series_id) as series_id,
        max(ordinal) as ordinal,
        {{ first_status('status') }} as status,
        max(weekday) as weekday,
        arg_min(city, (not is_main, document_id, city)) filter (city is not null) as city,
        arg_min(country_code, (city is null, not is_main, document_id, country_code)) filter (
            country_code is not null
        ) as country_code,
        count(distinct document_id)::integer as document_count,
    from mentions
    group by meeting_id

),

final as (

    select
        merged.meeting_id,
        merged.format,
        series.name_en as name,
        merged.series_id,
        merged.ordinal,
        merged.status,
        times.date_start,
        times.date_end,
        {{ date_precision('times.date_start', 'times.date_end') }} as date_precision,
        times.date_basis,
        merged.weekday,
        {# where a known edition was is not for the mentions of it to say #}
        coalesce(editions.city, merged.city) as city,
        coalesce(editions.country_code, merged.country_code) as country_code,
        merged.document_count,
    from merged
    left join times using (meeting_id)
    left join series using (series_id)
    left join editions
        on merged.series_id = editions.series_id and merged.ordinal = editions.ordinal

)

select * from final
