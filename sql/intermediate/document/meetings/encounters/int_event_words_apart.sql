{#
  Words that look like nouns of encounters and are none: "are meeting in Oslo", "may encounter problems", "due to visit", and an
  abbreviation of the noun before it, "the Joint Commission Meeting (JCM)", titles and interviews.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, language, layer, kind, concept, detail,
    from {{ ref('int_phrases_located') }}

),

openings as (

    select document_key, sentence_no, token_no, token_end, kind,
    from phrases
    where layer = 'syntax' and ((kind = 'auxiliary' and concept = 'be') or (kind = 'bracket' and concept = 'open'))

),

gerunds as (

    select verbs.document_key, verbs.sentence_no, verbs.token_no,
    from phrases as verbs
    inner join openings
        on verbs.document_key = openings.document_key
        and verbs.sentence_no = openings.sentence_no
        and verbs.token_no = openings.token_end
    where verbs.kind = 'verb' and verbs.detail = 'participle_present' and openings.kind = 'auxiliary'
    union
    {# "Meeting in Oslo on Friday, the ministers", "Meeting Minister Y"; "Meeting with Y" is a noun as well #}
    select verbs.document_key, verbs.sentence_no, verbs.token_no,
    from phrases as verbs
    semi join (
        select document_key, sentence_no, token_no,
        from phrases
        where layer = 'syntax' and (kind = 'weekday' or kind = 'preposition' and concept in ('in', 'to'))
        union
        select document_key, sentence_no, token_no,
        from {{ ref('int_actors') }}
        where actor_kind = 'person'
    ) as nexts
        on verbs.document_key = nexts.document_key
        and verbs.sentence_no = nexts.sentence_no
        and verbs.token_end = nexts.token_no
    where verbs.token_no = 1 and verbs.kind = 'verb' and verbs.detail = 'participle_present'

),

infinitives as (

    select nouns.document_key, nouns.sentence_no, nouns.token_no,
    from phrases as nouns
    inner join phrases as modals
        on nouns.document_key = modals.document_key
        and nouns.sentence_no = modals.sentence_no
        and nouns.token_no = modals.token_end
    where
        nouns.layer = 'events'
        and nouns.kind = 'event'
        and nouns.language = 'en'
        and modals.layer = 'syntax'
        and (
            modals.kind = 'modal'
            or (modals.kind = 'auxiliary' and modals.concept in ('future', 'conditional'))
            or (nouns.concept = 'visit' and modals.kind = 'preposition' and modals.concept = 'to')
        )

),

abbreviations as (

    select nouns.document_key, nouns.sentence_no, openings.token_end as token_no,
    from phrases as nouns
    inner join openings
        on nouns.document_key = openings.document_key
        and nouns.sentence_no = openings.sentence_no
        and nouns.token_end = openings.token_no
    where nouns.layer = 'events' and nouns.kind = 'event' and openings.kind = 'bracket'

)

select * from gerunds
union
select * from infinitives
union
select * from abbreviations
union
select * from {{ ref('int_press_encounters') }}
union
select * from {{ ref('int_event_titles') }}
