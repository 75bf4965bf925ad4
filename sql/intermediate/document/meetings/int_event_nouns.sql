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

chained as (

    {# "the sixth meeting of the Partnership Forum", "session of the Council" are one encounter, of the second noun's format #}
    select
        *,
        lag(token_end) over reading >= token_no - 6 and lag(concept) over reading in ('meeting', 'consultation')
            and concept in ('council', 'forum', 'summit', 'meeting') and lag(links) over reading as belongs_to_last,
        lead(concept) over reading as next_concept,
    from (
        select
            nouns.*,
            {{ count_between('marks.ofs', 'nouns.token_end', 'nouns.token_end + 1') }} > 0 as links,
        from nouns
        left join marks using (document_key, sentence_no)
    )
    window reading as (partition by document_key, sentence_no order by token_no)

),

single as (

    select
        * exclude (links, belongs_to_last, next_concept)
        replace (if(lead(belongs_to_last) over reading, next_concept, concept) as concept),
        coalesce(belongs_to_last, false) as is_part,
        coalesce(lead(belongs_to_last) over reading, false) as is_meeting_of,
    from chained
    window reading as (partition by document_key, sentence_no order by token_no)

),

governors as (

    {# verbs that hold, attend or pay an encounter #}
    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, split_part(concept, '.', 1) as verb_kind,
        detail as verb_form, tense,
    from phrases
    left join marks using (document_key, sentence_no)
    where
        {# "agreed to convene": behind "to" the form is an infinitive #}
        (detail != 'finite' or not coalesce(list_contains(marks.places, phrases.token_no - 1), false))
        and layer = 'syntax' and kind = 'verb'
        and split_part(concept, '.', 1) in ('hold', 'attend', 'visit', 'pay', 'meet')

),

ordinals as (

    select document_key, sentence_no, token_no, token_end, try_cast(concept as integer) as ordinal,
    from phrases
    where layer = 'syntax' and kind = 'ordinal'

),

governed as (

    select
        single.* exclude (is_part),
        governors.verb_kind,
        governors.verb_form,
        governors.tense,
        governors.token_no as verb_no,
    from single
    left join governors
        on single.document_key = governors.document_key
        and single.sentence_no = governors.sentence_no
        and single.token_no - governors.token_end between 0 and 12
    where not single.is_part
    qualify row_number() over (
        partition by single.document_key, single.sentence_no, single.token_no
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
