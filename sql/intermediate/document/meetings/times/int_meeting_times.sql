{# When an encounter takes place: the date nearest to it in its sentence. #}
with readings as (

    select * from {{ ref('int_meeting_date_readings') }}

),

brackets as (

    select
        document_key,
        sentence_no,
        list(token_no) filter (concept = 'open') as opening,
        list(token_no) filter (concept = 'close') as closing,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'bracket'
    group by document_key, sentence_no

),

marks as (

    select document_key, sentence_no, thats, commas, relatives,
    from {{ ref('int_sentence_marks') }}

),

aheads as (

    select document_key, sentence_no, list(token_no) as aheads,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'occasion' and concept = 'ahead'
    group by document_key, sentence_no

),

nearest as (

    select
        readings.*,
        least(date_no_end, token_end) as gap_start,
        greatest(date_no, token_no) as gap_end,
        list_max(list_filter(marks.relatives, lambda one: one >= gap_start and one < gap_end)) as last_relative,
    from readings
    anti join {{ ref('int_days_of_saying') }} using (document_key, sentence_no, token_no, date_no)
    anti join {{ ref('int_days_of_others') }} using (document_key, sentence_no, token_no, date_no)
    left join aheads using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    left join brackets using (document_key, sentence_no)
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_encounter_predicates') }} as predicates using (document_key, sentence_no, token_no)
    where
        (date_no < predicates.next_no or predicates.next_no is null)
        and (date_no >= predicates.from_no or predicates.from_no is null)
        and not coalesce(date_no > predicates.aside_from and date_no < predicates.aside_to, false)
        and {{ count_between('marks.thats', 'gap_start', 'gap_end') }} = 0
        {# "leaves on Friday for Oslo, from where he will visit Lima": the day of leaving #}
        and not (
            rule_id = 'verb_visit'
            and not is_held
            and date_no < readings.token_no
            and last_relative is not null
            {# "On Friday X, who …, will visit Lima" #}
            and {{ count_between('marks.commas', 'last_relative', 'gap_end') }} = 0
        )
        {# "received him before he left on Tuesday": so is this #}
        and {{ count_between('aheads', 'token_end', 'date_no') }} = 0
        {# "asked on Monday for aid, ahead of the visit": that day is not yet the visit's #}
        and not (coalesce(surroundings.lies_ahead, false) and date_no < readings.token_no)
        {# "310 000 visitors (in 2024)": a bracket has its own date #}
        and {{ count_between('brackets.opening', 'gap_start', 'gap_end') }}
        = {{ count_between('brackets.closing', 'gap_start', 'gap_end') }}
    qualify row_number() over (
        partition by document_key, sentence_no, token_no
        {# "met X on Monday, then Y on Tuesday" #}
        order by
            rule_id = 'verb_then' and date_no < token_no, not is_own,
            abs(date_no - token_no), date_no, date_no_end, kind
    ) = 1

)

select * exclude (token_end, rule_id, is_held, is_own, gap_start, gap_end, last_relative) from nearest
