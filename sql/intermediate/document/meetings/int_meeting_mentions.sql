{# The encounters that a document tells of: without those that cannot be told from others. #}
with apart as (

    select * from {{ ref('int_meetings_apart') }}

),

officials as (

    select document_key, list(distinct person_key) as official_keys,
    from {{ ref('int_office_holders') }}
    where
        role in (
            'head_of_state', 'head_of_government', 'deputy_head_of_government', 'minister', 'vice_minister',
            'minister_of_state',
            'state_councilor', 'politburo_member', 'ambassador', 'secretary_general', 'speaker_of_parliament',
            'vice_president', 'counterpart', 'official', 'spokesperson', 'adviser', 'any'
        )
    group by document_key

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
        {# "returned from a trip to the coast" is no encounter #}
        or (is_main and not coalesce(stays_home, false))
        {#
          people of one country among themselves are no encounter between states; one side alone is one whose
          other side is not named
        #}
        or (
            side_count between 1 and 3
            and format != 'visit'
            and (len(parties) > 0 or len(person_keys) > 1)
            and (len(person_keys) < 2 or has_unplaced_people)
            and (
                rule_id not in ('event_occasion', 'event_with', 'event_sequenced', 'event_call')
                or (len(person_keys) > 1 and time.date_start is not null)
            )
        )
        or series_id is not null
        or (
            is_gathering
            and (city is not null or (side_count > 0 and (rule_id = 'event_held' or ordinal is not null)))
        )
        or (format = 'visit' and len(parties) > 0 and country_code is not null)

)

select
    told.document_key,
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
    is_main or entries.sentence_no is not null as is_main,
from told
left join {{ ref('int_agenda_entries') }} as entries using (document_key, sentence_no)
left join officials on told.document_key = officials.document_key
where
    {# a waitress meets a politician, a sister phones: without anybody in office it is nobody's diplomacy #}
    (len(person_keys) = 0 or list_has_any(person_keys, coalesce(official_keys, [])))
    {# one country's affairs, unless the document tells of encounters between two elsewhere #}
qualify
    len(parties) >= 2 or series_id is not null or entries.sentence_no is not null
    or bool_or(len(parties) >= 2) over (partition by told.document_key)
