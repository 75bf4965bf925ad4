{# The encounters of a document without those that only speak again of what it is about. #}
with completed as (

    select * from {{ ref('int_meetings_completed') }}

),

main as (

    select document_key, person_keys, parties, time, city, {{ format_family('format') }} as family,
    from completed
    where is_main

),

apart as (

    {# "during the talks, X said": the encounter the text is about, spoken of again #}
    select completed.*
    from completed
    left join main using (document_key)
    where not coalesce(
        not completed.is_main
        and completed.status = 'held'
        and completed.series_id is null
        and completed.ordinal is null
        and (
            completed.rule_id in ('event_occasion', 'event_takes_place', 'event_with', 'event_sequenced')
            or completed.has_both_sides
        )
        and (
            completed.time is null
            or completed.time.date_start is not distinct from main.time.date_start
            {# "a plan for 2025-2027 was signed after the talks": its years, not theirs #}
            or (completed.rule_id = 'event_occasion' and completed.time.date_end - completed.time.date_start > 31)
        )
        and (completed.city is null or completed.city is not distinct from main.city)
        and {{ format_family('completed.format') }} = main.family
        and (list_has_all(main.parties, completed.parties) or list_has_any(main.person_keys, completed.person_keys))
        {# "before talks with Y": whom the text has not met there yet makes another encounter #}
        and (completed.rule_id != 'event_with' or list_has_all(main.person_keys, completed.person_keys)),
        false
    )

)

select * from apart
