{#
  Dates near an encounter on which something is said of it: "said on Monday that she would attend", "asked on Monday to audit
  the trip", "of his visit she told reporters on Tuesday that". They are not its own.
#}
with readings as (

    select * from {{ ref('int_meeting_date_readings') }}

),

own_verbs as (

    {# "reprendront lundi leurs négociations": nothing is said #}
    select document_key, sentence_no, verb_no as token_no,
    from {{ ref('int_meeting_candidates') }}

),

sayings as (

    select document_key, sentence_no, list(token_end) as sayings,
    from {{ ref('int_phrases_located') }}
    anti join own_verbs using (document_key, sentence_no, token_no)
    where layer = 'syntax' and kind = 'verb' and concept like 'speech.%' and detail = 'finite'
    group by document_key, sentence_no

)

select distinct readings.document_key, readings.sentence_no, readings.token_no, readings.date_no,
from readings
inner join sayings using (document_key, sentence_no)
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
where
    {# "said on Monday that she would attend", "On Monday she said": not "confirmed the May trip" #}
    (
        not is_held
        and not is_own
        and {{ count_between('sayings', 'date_no - 1', 'date_no + 1') }}
        + if(date_no <= 2, {{ count_between('sayings', 'date_no', 'token_no') }}, 0) > 0
    )
    {# "asked on Monday to audit the trip", "on Monday said of the summit": nor the day of what they speak of #}
    or (
        not is_own
        and rule_id in ('event_journey', 'event_placed', 'event_named', 'event_numbered')
        and not coalesce(surroundings.on_occasion, false)
        and date_no < readings.token_no
        and {{ count_between('sayings', 'date_no - 1', 'date_no + 1') }}
        + {{ count_between('sayings', 'date_no_end + 1', 'date_no_end + 2') }} > 0
    )
    {# "may visit Lima, she told reporters on Tuesday"; "told a news conference in Oslo on Tuesday that" #}
    or (
        date_no > readings.token_no
        and readings.kind in ('day', 'weekday', 'relative_day')
        and (
            (not is_held and {{ count_between('sayings', 'greatest(date_no - 3, token_end)', 'date_no') }} > 0)
            or (
                {{ count_between('sayings', 'token_end', 'date_no') }} > 0
                and {{ count_between('marks.thats', 'date_no_end', 'date_no_end + 1') }} > 0
            )
        )
    )
    {# "The plant will open on Friday, X said after meeting Y": when it opens #}
    or (
        not is_own
        and date_no_end <= readings.token_no
        and {{ count_between('list_concat(marks.verbs, marks.modals)', 1, 'date_no') }} > 0
        and {{ count_between('marks.commas', 'date_no_end', 'readings.token_no') }} > 0
        and {{ count_between('sayings', 'date_no_end + 1', 'readings.token_no') }} > 0
        {# but "on Friday, the ministry said, for talks" #}
        and not list_has_any(marks.commas, list_filter(sayings, lambda said: said > date_no_end))
    )
