{# Nouns of encounters ("sommet", "entretien téléphonique") with what stands around them and can make one encounter of them. #}
with phrases as (

    select * from {{ ref('int_phrases_located') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

nouns as (

    select document_key, sentence_no, token_no, token_end, kind, concept, phrase,
    from phrases
    where layer = 'events' and kind in ('event', 'series')
    qualify row_number() over (partition by document_key, sentence_no, token_no order by kind desc, concept) = 1

),

governors as (

    {# verbs that hold, attend or pay an encounter #}
    select document_key, sentence_no, token_no, token_end, split_part(concept, '.', 1) as verb_kind, detail as verb_form, tense,
    from phrases
    where
        layer = 'syntax' and kind = 'verb'
        and split_part(concept, '.', 1) in ('hold', 'attend', 'visit', 'meet')

),

ordinals as (

    select document_key, sentence_no, token_no, token_end, try_cast(concept as integer) as ordinal,
    from phrases
    where layer = 'syntax' and kind = 'ordinal'

),

governed as (

    select
        nouns.*,
        governors.verb_kind,
        governors.verb_form,
        governors.tense,
        governors.token_no as verb_no,
    from nouns
    left join governors
        on nouns.document_key = governors.document_key
        and nouns.sentence_no = governors.sentence_no
        and nouns.token_no - governors.token_end between 0 and 12
    qualify row_number() over (
        partition by nouns.document_key, nouns.sentence_no, nouns.token_no
        order by governors.token_no desc, governors.verb_form, governors.verb_kind
    ) = 1

),

numbered as (

    select
        governed.*,
        ordinals.ordinal,
    from governed
    left join marks
        on governed.document_key = marks.document_key
        and governed.sentence_no = marks.sentence_no
    {# "the inaugural China-Kazakhstan Foreign Ministers' Strategic Dialogue": names may stand between, nothing else #}
    left join ordinals
        on governed.document_key = ordinals.document_key
        and governed.sentence_no = ordinals.sentence_no
        and governed.token_no - ordinals.token_end between 0 and 8
        and {{ count_between('marks.linkers', 'ordinals.token_end', 'governed.token_no') }} = 0
    qualify row_number() over (
        partition by governed.document_key, governed.sentence_no, governed.token_no order by ordinals.token_no desc
    ) = 1

)

select * from numbered
