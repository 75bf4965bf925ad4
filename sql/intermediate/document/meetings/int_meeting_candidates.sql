{#
  Places in a text that tell of one encounter. A verb of meeting with people on both sides; a noun of an encounter that is held,
  attended or paid; a named or numbered one; one that is the occasion of something said. Everything else is mere vocabulary.
#}
with event_nouns as (

    select * from {{ ref('int_event_nouns') }}

),

series as (

    select distinct series_id, format
    from {{ ref('ref_recurring_events') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

actors as (

    select * from {{ ref('int_actors') }}

),

capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}
    where not is_forced

),

nouns as (

    select
        event_nouns.document_key,
        event_nouns.sentence_no,
        event_nouns.token_no,
        event_nouns.token_end,
        coalesce(series.format, event_nouns.concept) as format,
        series.series_id,
        event_nouns.ordinal,
        event_nouns.verb_kind,
        event_nouns.verb_form,
        event_nouns.verb_no,
        case
            when series.series_id is not null then 'event_named'
            when event_nouns.concept in ('phone_call', 'video_call') then 'event_call'
            when event_nouns.ordinal is not null and event_nouns.concept != 'briefing' then 'event_numbered'
            when event_nouns.verb_kind in ('hold', 'attend') and event_nouns.concept != 'briefing' then 'event_held'
            when event_nouns.verb_kind = 'visit' and event_nouns.concept = 'visit' then 'event_paid'
            when event_nouns.concept in ('summit', 'council') and (event_nouns.is_at_city or capitalized.token_no is not null) then 'event_placed'
            when event_nouns.concept in ('council') and event_nouns.token_end - event_nouns.token_no > 2 then 'event_placed'
            when event_nouns.on_occasion and event_nouns.concept in ('meeting', 'visit', 'summit', 'dialogue') then 'event_occasion'
            when event_nouns.is_with and event_nouns.concept in ('meeting', 'consultation', 'dialogue') then 'event_with'
        end as rule_id,
    from event_nouns
    left join series on event_nouns.kind = 'series' and event_nouns.concept = series.series_id
    left join capitalized
        on event_nouns.document_key = capitalized.document_key
        and event_nouns.sentence_no = capitalized.sentence_no
        and event_nouns.token_no = capitalized.token_no

),

meet_verbs as (

    select document_key, sentence_no, token_no, token_end, detail as verb_form,
    from phrases
    anti join event_nouns using (document_key, sentence_no, token_no)
    where kind = 'verb' and concept = 'meet.meeting' and detail != 'infinitive'

),

visit_verbs as (

    select document_key, sentence_no, token_no, token_end, detail as verb_form,
    from phrases
    anti join event_nouns using (document_key, sentence_no, token_no)
    where kind = 'verb' and concept = 'visit.visit'

),

journeys as (

    {# "se rendra en Chine", "visited Astana": somebody who holds an office, and a place right after #}
    select
        visit_verbs.document_key,
        visit_verbs.sentence_no,
        visit_verbs.token_no,
        visit_verbs.token_end,
        'visit' as format,
        visit_verbs.verb_form,
        visit_verbs.token_no as verb_no,
        'verb_visit' as rule_id,
    from visit_verbs
    semi join (select * from actors where actor_kind = 'person' and not is_oblique and not is_possessive) as travellers
        on visit_verbs.document_key = travellers.document_key
        and visit_verbs.sentence_no = travellers.sentence_no
        and visit_verbs.token_no - travellers.token_end between 0 and 12
    semi join (select * from phrases where kind in ('country_name', 'country_short', 'city')) as places
        on visit_verbs.document_key = places.document_key
        and visit_verbs.sentence_no = places.sentence_no
        and places.token_no - visit_verbs.token_end between 0 and 5
    anti join (select * from event_nouns where concept = 'visit') as noun_visits
        on visit_verbs.document_key = noun_visits.document_key
        and visit_verbs.sentence_no = noun_visits.sentence_no
        and noun_visits.verb_no = visit_verbs.token_no

),

sides as (

    {# a verb of meeting needs people, or roles, on both of its sides #}
    select
        meet_verbs.document_key,
        meet_verbs.sentence_no,
        meet_verbs.token_no,
        meet_verbs.token_end,
        meet_verbs.verb_form,
        count_if(actors.token_end <= meet_verbs.token_no and not actors.is_oblique and not actors.is_possessive) as before_count,
        count_if(
            actors.token_no >= meet_verbs.token_end and not actors.is_possessive and actors.token_no - meet_verbs.token_end <= 12
            and (actors.actor_kind = 'person' or actors.country_code is not null)
        ) as after_count,
        count_if(actors.actor_kind = 'person') as people_count,
    from meet_verbs
    inner join actors using (document_key, sentence_no)
    group by all

),

meetings as (

    select document_key, sentence_no, token_no, token_end, 'meeting' as format, verb_form, token_no as verb_no, 'verb_meet' as rule_id,
    from sides
    where before_count > 0 and after_count > 0 and people_count > 0

),

candidates as (

    select document_key, sentence_no, token_no, token_end, format, series_id, ordinal, verb_kind, verb_form, verb_no, rule_id,
    from nouns
    where rule_id is not null
    union all by name
    select meetings.*
    from meetings
    union all by name
    select journeys.*
    from journeys

)

select * from candidates
