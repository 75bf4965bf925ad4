{#
  Where a word or set phrase of speech ("fait savoir", "voiced support") stands. Every reading of a word has its row:
  "said" is a past tense and a participle, and some verbs are two acts.
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, language, kind, concept, phrase, detail,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('verb', 'cue', 'cue_complete')

),

verb_frames as (

    select distinct
        forms.language, forms.form as phrase, 'speech.' || verbs.concept as concept,
        verbs.concept as act, verbs.frame, forms.form_kind as detail, forms.form_kind,
        forms.form = forms.lemma as is_bare_form,
        regexp_matches(forms.lemma, '^s(e |'')') as is_reflexive,
    from {{ ref('lex_verb_forms') }} as forms
    inner join {{ ref('lex_verbs') }} as verbs using (language, lemma)
    {# a verb that speaks only in the past is spelt as a noun in the present #}
    where
        verbs.kind = 'speech'
        and not (verbs.frame = 'past' and forms.tense = 'present')
        {# "il évoquera" has said nothing yet #}
        and forms.tense is distinct from 'future'

),

forms as (

    {# a form that is present and past ("dit") is located twice #}
    select distinct
        document_key, sentence_no, language, token_no, token_end, phrase, act, frame, form_kind, is_bare_form,
        is_reflexive,
    from phrases
    inner join verb_frames using (language, phrase, concept, detail)
    {# "minister Said Al Exemple" #}
    anti join (from {{ ref('int_capitalized_tokens') }} where not is_forced and printed != upper(printed)) as capitals
        using (document_key, sentence_no, token_no)
    where kind = 'verb'
    union
    select
        document_key, sentence_no, language, token_no, token_end, phrase,
        concept, 'strong', if(kind = 'cue', 'phrase', 'complete_phrase'), false, false,
    from phrases
    where kind in ('cue', 'cue_complete')

)

select * from forms
