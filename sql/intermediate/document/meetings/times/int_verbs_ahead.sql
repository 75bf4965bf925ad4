{#
  The verbs that tell when something happens, and whether that is yet to come: "will ask", "is to be signed". Of "would be
  addressed" the first word tells.
#}
with infinitives as (

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
    qualify not coalesce(
        verb_no - lag(verb_no) over one_sentence <= 3 and lag(kind != 'verb') over one_sentence, false
    )

)

select document_key, sentence_no, verb_no, bool_or(lies_ahead) as lies_ahead,
from verbs
group by document_key, sentence_no, verb_no
