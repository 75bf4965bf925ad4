{#
  The encounters of a document with what the rest of it says of them: "the two ministers will meet again" has the sides
  of the main one, what is told of the same day has its day and its place.
#}
with opened as (

    select * from {{ ref('int_meetings_opened') }}

),

main as (

    select * from {{ ref('int_stories_staged') }}

),

pairs as (

    select * from {{ ref('int_meeting_pairs') }}

),

completed as (

    select
        opened.* exclude (stage, stage_time, is_elsewhere, lies_ahead, pair_role) replace (
            if(
                opened.has_both_sides
                and opened.format != 'visit'
                and len(opened.person_keys) < 2
                and len(opened.parties) < 3
                {# "their next meeting", of which the text has named one before it #}
                and list_has_all(pairs.person_keys, opened.person_keys),
                pairs.person_keys,
                opened.person_keys
            ) as person_keys,
            if(
                len(opened.parties) < 2
                and (
                    opened.has_both_sides
                    {# "the joint commission will meet in Oslo": with the other side, whom the text is about #}
                    or (
                        opened.format not in ('visit', 'summit') and opened.series_id is null
                        and (
                            len(opened.person_keys) = 0
                            {# "will visit Peru and meet her counterpart Y" #}
                            or opened.has_counterpart or opened.has_unplaced_people and strangers.event_key is null
                        )
                        and len(opened.parties) = 1
                        and main.is_met
                        and len(main.parties) = 2
                        and not coalesce(main.is_gathering, false)
                        and list_has_all(main.parties, opened.parties)
                    )
                ),
                list_sort(list_distinct(
                    {# "the two last met in Madrid": their host is no third #}
                    if(
                        len(coalesce(pairs.country_codes, main.parties)) = 2
                        and opened.parties = [opened.country_code],
                        [],
                        opened.parties
                    )
                    || coalesce(pairs.country_codes, main.parties, [])
                )),
                opened.parties
            ) as parties,
            coalesce(
                if(
                    stages.day is null,
                    opened.time,
                    struct_update(opened.time, date_start := stages.day, date_end := stages.day)
                ),
                stages.time, if(opened.is_same_day and opened.status = 'held', main.stage_time, null)
            ) as time,
            case
                when opened.city is not null or stages.stage is not null then coalesce(opened.city, stages.stage.city)
                when opened.is_same_day and opened.status = 'held' and not opened.is_elsewhere then main.city
            end as city,
            coalesce(opened.country_code, stages.stage.country_code) as country_code
        ),
    from opened
    left join {{ ref('int_meeting_stages') }} as stages using (document_key, event_key)
    left join main using (document_key)
    left join pairs using (document_key, event_key)
    left join {{ ref('int_meeting_strangers') }} as strangers using (document_key, event_key)

)

select * from completed
