{# The encounters of a document without those that only speak again of what it is about. #}
with completed as (

    select * from {{ ref('int_meetings_completed') }}

),

main as (

    select document_key, person_keys, parties, time, city, {{ format_family('format') }} as family,
    from completed
    where is_main

),

journeys as (

    select
        *,
        time.date_start is not null or time.weekday is not null as is_dated,
        (is_main, is_dated, -sentence_no, event_key) as telling_rank,
    from completed
    where format = 'visit' and len(person_keys) > 0 and country_code is not null

),

journeys_again as (

    {# "X's visit", of which the text has told when it was #}
    select distinct
        again.document_key, again.event_key, told.event_key as told_key, again.city as told_city,
        again.telling_rank as lending_rank,
    from journeys as again
    inner join journeys as told using (document_key, person_keys, country_code)
    where
        told.telling_rank > again.telling_rank
        and not again.is_main
        and (not coalesce(again.is_dated, false) or again.time = told.time)
        and coalesce(again.city = told.city, true)
        and coalesce(again.ordinal = told.ordinal, true)
        and (again.status = told.status or again.rule_id in ('event_journey', 'event_occasion'))
        and again.status in ('held', 'planned')

),

lent as (

    select document_key, told_key as event_key, arg_max(told_city, lending_rank) as lent_city,
    from journeys_again
    where told_city is not null
    group by document_key, told_key

),

apart as (

    {# "during the talks, X said": the encounter the text is about, spoken of again #}
    select completed.* replace (coalesce(completed.city, lent.lent_city) as city),
    from completed
    anti join (select document_key, event_key from journeys_again) as again using (document_key, event_key)
    left join lent using (document_key, event_key)
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
        {# "X met Y, and held a meeting with the ministers of Kenya and Chad" #}
        and len(list_filter(completed.parties, lambda one: not list_contains(main.parties, one)))
        <= list_has_any(main.person_keys, completed.person_keys)::integer
        {# "before talks with Y": whom the text has not met there yet makes another encounter #}
        and (completed.rule_id != 'event_with' or list_has_all(main.person_keys, completed.person_keys)),
        false
    )

)

select * from apart
