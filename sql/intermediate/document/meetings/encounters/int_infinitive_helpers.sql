{# Words before an infinitive that make it an event to come. #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('verb', 'modal', 'auxiliary', 'preposition')

),

helpers as (

    {# words before an infinitive that make it an event to come #}
    select document_key, sentence_no, token_end,
    from phrases
    where kind = 'modal' or (kind = 'auxiliary' and concept in ('future', 'conditional', 'be'))
    union all
    {# "a invité M. X à se rendre", "ont convenu de se voir": the verb of intent stands some way before #}
    select invitations.document_key, invitations.sentence_no, prepositions.token_end,
    from phrases as invitations
    inner join phrases as prepositions
        on invitations.document_key = prepositions.document_key
        and invitations.sentence_no = prepositions.sentence_no
        and prepositions.kind = 'preposition'
        and prepositions.concept in ('to', 'of')
        and prepositions.token_no - invitations.token_end between 0 and 16
    where
        invitations.kind = 'verb'
        and invitations.concept in (
            'speech.invite', 'speech.agree', 'speech.pledge', 'speech.announce', 'speech.hope'
        )
    union all
    select document_key, sentence_no, token_no,
    from {{ ref('int_infinitives_coordinated') }}
    union all
    {# "avant de se rendre à Lima" #}
    select document_key, sentence_no, token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and language = 'fr' and kind = 'occasion' and concept = 'ahead'
    union all
    select document_key, sentence_no, purpose_end,
    from {{ ref('int_journey_purposes') }}
    union all
    select document_key, sentence_no, token_no,
    from {{ ref('int_invitations') }}

)

select * from helpers
