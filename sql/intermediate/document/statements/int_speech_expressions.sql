{#
  Verbs of speech and set phrases ("fait savoir", "voiced support"), with the words before them that tell whether they
  say that somebody speaks. Every reading of a word has its row: "said" is a past tense and a participle, and some verbs
  are two acts.
#}
with words as (

    select * from {{ ref('int_speech_words') }}

),

verb_frames as (

    select distinct
        forms.language, forms.form as phrase, 'speech.' || verbs.concept as concept,
        verbs.concept as act, verbs.frame, forms.form_kind,
        forms.form = forms.lemma as is_bare_form,
        regexp_matches(forms.lemma, '^s(e |'')') as is_reflexive,
    from {{ ref('lex_verb_forms') }} as forms
    inner join {{ ref('lex_verbs') }} as verbs using (language, lemma)
    {# a verb that speaks only in the past is spelt as a noun in the present #}
    where verbs.kind = 'speech' and not (verbs.frame = 'past' and forms.tense = 'present')

),

expressions as (

    select words.*, verb_frames.* exclude (language, phrase, concept),
    from words
    inner join verb_frames
        on words.language = verb_frames.language
        and words.phrase = verb_frames.phrase
        and words.detail = verb_frames.form_kind
        and words.concept = verb_frames.concept
    where words.kind = 'verb'
    union all
    select *, concept, 'strong', if(kind = 'cue', 'phrase', 'complete_phrase'), false, false,
    from words
    where kind in ('cue', 'cue_complete')

),

judged as (

    {# a form that is present and past ("dit") is located twice #}
    select distinct
        document_key, sentence_no, language, token_no, token_end, phrase, act, frame, form_kind, is_bare_form,
        is_reflexive, reflexive_no, kind_before,
        {# "a, dans ce contexte, invité": what stands between commas is no break #}
        coalesce(
            auxiliary_end + 6 >= token_no and auxiliary_no >= coalesce(break_end, 0)
            or interrupted_auxiliary_end = auxiliary_end and kind_before = 'punctuation'
            and auxiliary_end + 10 >= token_no,
            false
        ) as has_auxiliary,
        if(has_auxiliary, auxiliary_no, null) as auxiliary_no,
        if(has_auxiliary, auxiliary, null) as auxiliary,
        has_auxiliary and coalesce(pronoun_no between auxiliary_end and token_no, false) as holds_pronoun,
        coalesce(negation_no + 4 >= token_no and negation_no >= coalesce(break_end, 0), false) as is_negated,
    from expressions

)

select * from judged
