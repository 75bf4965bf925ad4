{# One place in a text that tells of an encounter, with all its sentence says of it; a visit to two countries is two. #}
with candidates as (

    {# "X and Y co-chaired the session" tells again of the one before it #}
    select *
    from {{ ref('int_meeting_candidates') }}
    anti join (select * replace (noun_no as token_no) from {{ ref('int_attendance_encounters') }}) as again
        using (document_key, sentence_no, token_no)

),

joined as (

    select
        candidates.document_key, candidates.sentence_no, candidates.token_no, candidates.rule_id, candidates.format,
        continuations.series_id,
        candidates.ordinal,
        settings.status,
        coalesce(people.person_keys, []) as person_keys,
        coalesce(people.country_codes, []) as country_codes,
        coalesce(people.setting_codes, []) as setting_codes,
        coalesce(people.has_both_sides, false) as has_both_sides,
        coalesce(people.has_unplaced_people, false) as has_unplaced_people,
        coalesce(people.has_counterpart, false) as has_counterpart,
        people.pair_role,
        continuations.is_same_day,
        coalesce(surroundings.lies_ahead, false) as lies_ahead,
        settings.city,
        settings.country_code as city_country_code,
        hosts.country_code as host_code,
        unnest(coalesce(settings.destination_codes, [null])) as destination_code,
        settings.date_kind,
        settings.date_start,
        settings.date_end,
        settings.date_basis,
        settings.weekday,
    from candidates
    inner join {{ ref('int_meeting_settings') }} as settings using (document_key, sentence_no, token_no)
    inner join {{ ref('int_meeting_continuations') }} as continuations using (document_key, sentence_no, token_no)
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_meeting_people') }} as people using (document_key, sentence_no, token_no)
    left join {{ ref('int_meeting_hosts') }} as hosts using (document_key, sentence_no, token_no)

),

organizations as (

    select list(organization_id) as ids, list(organization_id) filter (is_worldwide) as worldwide_ids,
    from {{ ref('ref_organizations') }}

),

placed as (

    {# where they meet is a side where no two sides are told, and where an organisation gathers there #}
    select
        * exclude (country_codes, setting_codes, destination_code, city_country_code, host_code),
        coalesce(
            city_country_code, destination_code, {# "a summit in Kenya" #}
            if(len(setting_codes) = 1 and format not in ('visit', 'phone_call', 'video_call'), setting_codes[1], null),
            host_code
        ) as country_code,
        if(
            format in ('summit', 'council', 'forum'),
            (len(country_codes) > 1 and not list_has_all(organizations.ids, country_codes))
            {# where a session of the United Nations is held is no side of it #}
            or list_has_any(organizations.worldwide_ids, country_codes),
            len(country_codes) > 1
        ) as has_sides,
        list_sort(list_distinct(
            country_codes
            || if(destination_code is null, [], [destination_code])
            || if(has_sides, [], setting_codes)
            || if(has_sides or city_country_code is null or rule_id = 'verb_meet', [], [city_country_code])
        )) as parties,
        {# "the president visited a plant near …", "paid a visit to …": a journey in his own country is no visit #}
        rule_id in ('verb_visit', 'event_paid')
        and not has_unplaced_people
        and country_codes = [coalesce(city_country_code, destination_code)] as stays_home,
    from joined
    cross join organizations

)

select * exclude (has_sides, ids, worldwide_ids, stays_home)
from placed
where not coalesce(stays_home, false)
