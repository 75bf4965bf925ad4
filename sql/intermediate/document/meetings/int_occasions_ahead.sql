{#
  Encounters on whose occasion something is yet to happen: "will ask Kenya for help when meeting with Y", "an accord will be
  signed during the visit". The verb that tells it is the last before the encounter, else the first behind it.
#}
with occasions as (

    select surroundings.document_key, surroundings.sentence_no, surroundings.token_no,
    from {{ ref('int_event_surroundings') }} as surroundings
    inner join {{ ref('int_meeting_candidates') }} as candidates using (document_key, sentence_no, token_no)
    where
        surroundings.on_occasion
        and not surroundings.is_apart
        and candidates.rule_id in ('event_occasion', 'event_with', 'event_journey', 'event_placed', 'event_named')

),

owned as (

    {# "would be raised in President X's talks with Y" #}
    select distinct nouns.document_key, nouns.sentence_no, nouns.token_no,
    from {{ ref('int_event_noun_neighbours') }} as nouns
    inner join {{ ref('int_sentence_marks') }} as marks
        on nouns.document_key = marks.document_key
        and nouns.sentence_no = marks.sentence_no
        and list_has_any(marks.places, [nouns.owner_no, nouns.owner_no - 1])
    semi join {{ ref('int_meeting_candidates') }} as candidates
        on nouns.document_key = candidates.document_key
        and nouns.sentence_no = candidates.sentence_no
        and nouns.token_no = candidates.token_no
        and candidates.rule_id = 'event_with'

),

infinitives as (

    select document_key, sentence_no, token_no - 1 as token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'to' and language = 'en'

),

verbs as (

    select
        document_key,
        sentence_no,
        token_no as verb_no,
        coalesce(
            (kind = 'auxiliary' and concept in ('future', 'conditional'))
            {# "is to be signed" #}
            or (kind = 'auxiliary' and concept = 'be' and follows.token_no is not null)
            or (kind = 'modal' and concept = 'planned')
            or (kind = 'verb' and tense in ('future', 'conditional')),
            false
        ) as lies_ahead,
    from {{ ref('int_phrases_located') }}
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join infinitives as follows using (document_key, sentence_no, token_no)
    anti join {{ ref('int_words_of_mentions') }} using (document_key, sentence_no, token_no)
    anti join {{ ref('int_months_as_modals') }} using (document_key, sentence_no, token_no, kind)
    where
        layer = 'syntax'
        {# "to abide by" is an infinitive #}
        and not coalesce(list_contains(marks.places, token_no - 1), false)
        and (
            kind = 'modal'
            or (kind = 'auxiliary' and concept != 'do')
            {# "sanctions", a noun, is a form of the present as well #}
            or (kind = 'verb' and detail = 'finite' and tense in ('past', 'future', 'conditional'))
        )
    window one_sentence as (partition by document_key, sentence_no order by token_no, kind, concept)
    {# "would be addressed": the first of them tells #}
    qualify not coalesce(
        verb_no - lag(verb_no) over one_sentence <= 2 and lag(kind != 'verb') over one_sentence, false
    )

),

nearest as (

    select
        occasions.document_key,
        occasions.sentence_no,
        occasions.token_no,
        arg_max(lies_ahead, (verb_no < token_no, -abs(verb_no - token_no), lies_ahead)) as lies_ahead,
    from (select * from occasions union select * from owned) as occasions
    inner join verbs using (document_key, sentence_no)
    group by occasions.document_key, occasions.sentence_no, occasions.token_no

)

select *
from nearest
where lies_ahead
