{#
  The encounters that a document tells of: without those that only speak again of what it is about, and those that
  cannot be told from others.
#}
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
        and (completed.time is null or completed.time.date_start is not distinct from main.time.date_start)
        and (completed.city is null or completed.city is not distinct from main.city)
        and {{ format_family('completed.format') }} = main.family
        and (list_has_all(main.parties, completed.parties) or list_has_any(main.person_keys, completed.person_keys)),
        false
    )

),

told as (

    {# what has neither people nor parties, nor a name or a place, is no encounter that can be told from others #}
    select
        *,
        len(person_keys) + len(parties) as side_count,
        format in ('summit', 'forum', 'council') as is_gathering,
    from apart
    where
        len(parties) >= 2
        or is_main
        {#
          people of one country among themselves are no encounter between states; one side alone is one whose
          other side is not named
        #}
        or (
            side_count between 1 and 2
            and (len(person_keys) < 2 or has_unplaced_people)
            and rule_id not in ('event_occasion', 'event_with', 'event_sequenced', 'event_call')
        )
        or series_id is not null
        or (is_gathering and (rule_id = 'event_held' or ordinal is not null or city is not null))
        or (format = 'visit' and side_count > 0)

)

select
    document_key,
    event_key,
    sentence_no,
    token_no,
    rule_id,
    format,
    series_id,
    ordinal,
    status,
    person_keys,
    parties,
    city,
    country_code,
    time.date_kind as date_kind,
    time.date_start as date_start,
    time.date_end as date_end,
    if(time.date_start is null, null, time.date_basis) as date_basis,
    time.weekday as weekday,
    is_main,
from told
