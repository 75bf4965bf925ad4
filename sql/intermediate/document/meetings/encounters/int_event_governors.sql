{# Verbs that hold, attend or pay an encounter; "agreed to convene": behind "to" the form is an infinitive. #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, tense,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb'

),

marks as (

    select document_key, sentence_no, places,
    from {{ ref('int_sentence_marks') }}

),

office_words as (

    select * from {{ ref('int_words_of_mentions') }}

),

governors as (

    select
        phrases.document_key,
        phrases.sentence_no,
        phrases.token_no as verb_no,
        phrases.token_end,
        if(phrases.concept = 'hold_on.meeting', 'hold', split_part(phrases.concept, '.', 1)) as verb_kind,
        phrases.detail as verb_form,
        phrases.tense,
        phrases.concept = 'hold_on.meeting' as goes_on,
    from phrases
    anti join office_words using (document_key, sentence_no, token_no)
    anti join {{ ref('int_verbs_as_nouns') }} using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)
    left join {{ ref('int_infinitives_coordinated') }} as coordinated using (document_key, sentence_no, token_no)
    where
        verb_kind in ('hold', 'attend', 'visit', 'pay', 'meet', 'receive')
        {# "continued to defend the summit" #}
        and not (goes_on and coalesce(list_contains(marks.places, phrases.token_end), false))
        and (phrases.detail != 'finite' or not coalesce(list_contains(marks.places, phrases.token_no - 1), false))
        and (phrases.detail != 'finite' or phrases.tense != 'present' or coordinated.token_no is null)

)

select * from governors
