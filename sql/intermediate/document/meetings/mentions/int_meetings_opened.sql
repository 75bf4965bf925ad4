{# The encounters of a document, with what the opening of its story says of the main one: "A déclaré jeudi … Au cours
   d'un appel". #}
with told as (

    select * from {{ ref('int_meetings_merged') }}

),

homes as (

    {# where a text reports from: its dateline, whatever country it is about #}
    select
        document_key,
        coalesce(
            arg_max(countries.country_code, (countries.dateline_count, countries.country_code)) filter (
                countries.dateline_count > 0
            ),
            any_value(homes.country_code)
        ) as home_code,
        max(countries.dateline_count) > 0 as has_dateline,
    from {{ ref('int_document_countries') }} as countries
    left join {{ ref('int_document_homes') }} as homes using (document_key)
    group by document_key

),

merged as (

    {# "President X's visit", told without where it leads: a foreigner's leads to where the text reports from #}
    select
        told.* exclude (country_code, parties),
        format = 'visit'
        and told.country_code is null
        and len(person_keys) > 0
        and len(parties) = 1
        and home_code is not null
        and has_dateline
        and not list_contains(parties, home_code) as comes_home,
        {# "returned from a trip to the coast": a journey at home #}
        format = 'visit' and told.country_code is null and parties = [home_code] as stays_home,
        if(comes_home, home_code, told.country_code) as country_code,
        if(comes_home, list_sort(list_append(parties, home_code)), parties) as parties,
    from told
    left join homes using (document_key)

),

opened as (

    select
        merged.* exclude (time, city, country_code, comes_home),
        format in ('visit', 'phone_call', 'video_call') as is_elsewhere,
        is_main and status = 'held'
        {# "on Friday told of talks that X had with Y": where and when those were is not what opens the story #}
        and rule_id != 'event_with'
        and coalesce(openings.time.date_start <= documents.published_on, true) as is_opening,
        is_opening
        and merged.city is null
        {# "a three-day visit to Peru", told from Lima, leads further: only what is held on it is there #}
        and not is_elsewhere
        {# "recalled her June 2024 talks": not where the text is written #}
        and coalesce(merged.time.date_end >= documents.published_on - 31, true)
        and coalesce(merged.country_code, openings.country_code) = openings.country_code
        and coalesce(list_contains(parties, openings.country_code), false) as takes_opening_city,
        {# a visit may have begun before the day it is told of #}
        if(merged.time is null and is_opening and format != 'visit', openings.time, merged.time) as time,
        if(takes_opening_city, openings.city, merged.city) as city,
        if(takes_opening_city, openings.country_code, merged.country_code) as country_code,
        {# where a journey leads, as far as the opening tells: the city of what is held on it #}
        case
            when status != 'held' or format in ('phone_call', 'video_call') then null
            when merged.city is not null
                then struct_pack(city := merged.city, country_code := merged.country_code)
            when takes_opening_city or (format = 'visit' and merged.country_code = openings.country_code)
                then struct_pack(city := openings.city, country_code := openings.country_code)
        end as stage,
        {# "in the afternoon" of a visit of several days is that of the day the story opens with #}
        if(
            openings.time.date_start between merged.time.date_start and merged.time.date_end,
            openings.time,
            if(merged.time is null and is_opening, openings.time, merged.time)
        ) as stage_time,
    from merged
    left join {{ ref('int_story_openings') }} as openings using (document_key)
    left join {{ ref('int_document_dates') }} as documents using (document_key)

)

select * exclude (is_opening, takes_opening_city)
from opened
