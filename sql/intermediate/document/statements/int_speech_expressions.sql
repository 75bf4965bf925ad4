{#
  Verbs of speech and set phrases ("fait savoir", "voiced support"), with the words before them that tell whether
  they say that somebody speaks. Every reading of a word has its row: "said" is a past tense and a participle, and some verbs are
  two acts.
#}
with phrases as (

    {# between an auxiliary or negation and what it belongs to stands nothing that breaks #}
    select
        *,
        kind in (
            'punctuation', 'quotation', 'verb', 'determiner', 'preposition', 'conjunction', 'possessive'
        ) as breaks,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (breaks or kind in ('auxiliary', 'cue', 'cue_complete', 'pronoun', 'negation', 'modal', 'title', 'clitic'))

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

in_order as (

    select
        *,
        last_value(if(kind = 'auxiliary', token_no, null) ignore nulls) over earlier as auxiliary_no,
        last_value(if(kind = 'auxiliary', token_end, null) ignore nulls) over earlier as auxiliary_end,
        last_value(if(kind = 'auxiliary', concept, null) ignore nulls) over earlier as auxiliary,
        last_value(if(breaks, token_end, null) ignore nulls) over earlier as break_end,
        last_value(if(kind = 'pronoun', token_no, null) ignore nulls) over earlier as pronoun_no,
        last_value(if(kind = 'negation', token_no, null) ignore nulls) over earlier as negation_no,
        last_value(
            if(kind = 'clitic' and phrase in ('se', 's'''), token_no, null) ignore nulls
        ) over earlier as reflexive_no,
        {# "en", "leur" have two kinds; max() prefers a preposition or determiner to a clitic #}
        if(max(token_end) over just_before = token_no, max(kind) over just_before, 'none') as kind_before,
    from phrases
    window
        in_sentence as (partition by document_key, sentence_no order by token_no),
        earlier as (in_sentence groups between unbounded preceding and 1 preceding),
        just_before as (in_sentence groups between 1 preceding and 1 preceding)

),

expressions as (

    select in_order.*, verb_frames.* exclude (language, phrase, concept),
    from in_order
    inner join verb_frames
        on in_order.language = verb_frames.language
        and in_order.phrase = verb_frames.phrase
        and in_order.detail = verb_frames.form_kind
        and in_order.concept = verb_frames.concept
    where in_order.kind = 'verb'
    union all
    select *, concept, 'strong', if(kind = 'cue', 'phrase', 'complete_phrase'), false, false,
    from in_order
    where kind in ('cue', 'cue_complete')

),

judged as (

    {# a form that is present and past ("dit") is located twice #}
    select distinct
        document_key, sentence_no, language, token_no, token_end, phrase, act, frame, form_kind, is_bare_form,
        is_reflexive, reflexive_no, kind_before,
        coalesce(auxiliary_end + 4 >= token_no and auxiliary_no >= coalesce(break_end, 0), false) as has_auxiliary,
        if(has_auxiliary, auxiliary_no, null) as auxiliary_no,
        if(has_auxiliary, auxiliary, null) as auxiliary,
        has_auxiliary and coalesce(pronoun_no between auxiliary_end and token_no, false) as holds_pronoun,
        coalesce(negation_no + 4 >= token_no and negation_no >= coalesce(break_end, 0), false) as is_negated,
    from expressions

)

select * from judged
