{#
  Places in a text that tell of one encounter: nouns of encounters that are held, attended, paid, named, numbered, placed or the
  occasion of something said; verbs of meeting with people on both sides; journeys of office holders. The rest is mere vocabulary.
#}
with event_nouns as (

    select * from {{ ref('int_event_nouns') }}

),

surroundings as (

    select * from {{ ref('int_event_surroundings') }}

),

verb_encounters as (

    select * from {{ ref('int_verb_encounters') }}

),

series as (

    select distinct series_id, format
    from {{ ref('ref_recurring_events') }}

),

capitalized as (

    select * from {{ ref('int_capitalized_tokens') }}
    where not is_forced

),

interview_headings as (

    {# "Entretien avec …" over an interview tells of no encounter between states #}
    select distinct document_key, sentence_no
    from {{ ref('int_interview_sentences') }}
    where turn = 'heading'

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
        event_nouns.tense,
        event_nouns.verb_no,
        surroundings.takes_place,
        surroundings.sequence,
        event_nouns.concept as noun_kind,
        event_nouns.token_end - event_nouns.token_no as noun_length,
        event_nouns.is_meeting_of,
        coalesce(surroundings.on_occasion, false) as on_occasion,
        coalesce(surroundings.is_with, false) as is_with,
        coalesce(surroundings.is_at_city, false) as is_at_city,
        coalesce(surroundings.leads_somewhere, false) as leads_somewhere,
        coalesce(surroundings.is_owned, false) as is_owned,
        capitalized.token_no is not null as has_capital,
        interview_headings.sentence_no is not null as heads_interview,
    from event_nouns
    left join surroundings using (document_key, sentence_no, token_no)
    left join series on event_nouns.kind = 'series' and event_nouns.concept = series.series_id
    left join capitalized
        on event_nouns.document_key = capitalized.document_key
        and event_nouns.sentence_no = capitalized.sentence_no
        and event_nouns.token_no = capitalized.token_no
    left join interview_headings
        on event_nouns.document_key = interview_headings.document_key
        and event_nouns.sentence_no = interview_headings.sentence_no
    where not coalesce(surroundings.points_back, false)

),

ruled as (

    select
        * exclude (noun_kind, noun_length, is_meeting_of, on_occasion, is_with, is_at_city, leads_somewhere, is_owned, has_capital, heads_interview),
        case
            when series_id is not null then 'event_named'
            when noun_kind in ('phone_call', 'video_call') then 'event_call'
            when noun_kind = 'briefing' then null
            when ordinal is not null then 'event_numbered'
            when verb_kind in ('hold', 'attend') then 'event_held'
            when noun_kind = 'visit' and verb_kind in ('visit', 'pay') then 'event_paid'
            when takes_place is not null then 'event_takes_place'
            when noun_kind = 'summit' and (is_at_city or has_capital or noun_length > 2) then 'event_placed'
            {# "Council" alone is a body; its meeting is the encounter #}
            when noun_kind = 'council' and (noun_length > 2 or is_meeting_of) then 'event_placed'
            when noun_kind in ('forum', 'ceremony') and (is_at_city or (has_capital and noun_length > 1)) then 'event_placed'
            when noun_kind = 'visit' and (leads_somewhere or is_owned) then 'event_journey'
            when on_occasion and noun_kind in ('meeting', 'visit', 'summit', 'dialogue', 'ceremony') then 'event_occasion'
            when is_with and not heads_interview and noun_kind in ('meeting', 'consultation', 'dialogue') then 'event_with'
            when sequence is not null and noun_kind in ('meeting', 'summit', 'forum', 'consultation', 'council') then 'event_sequenced'
        end as rule_id,
    from nouns

),

candidates as (

    select * from ruled
    where rule_id is not null
    union all by name
    {# "a accueilli la réunion": the verb only hosts what the noun names #}
    select verb_encounters.*
    from verb_encounters
    anti join (select * from ruled where rule_id is not null and verb_kind in ('hold', 'attend')) as governed
        on verb_encounters.document_key = governed.document_key
        and verb_encounters.sentence_no = governed.sentence_no
        and verb_encounters.token_no = governed.verb_no

)

select * from candidates
