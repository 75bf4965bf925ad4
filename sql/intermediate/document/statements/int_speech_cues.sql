{#
  Words that say that somebody speaks: finite verbs, compound ones with what slips in between ("a quant à lui déclaré"),
  participles that carry a report on ("ajoutant que") and set phrases ("fait savoir", "voiced support").
#}
with phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

speech_verbs as (

    select language, lemma, concept, frame
    from {{ ref('lex_verbs') }}
    where kind = 'speech'

),

verb_frames as (

    select distinct forms.language, forms.form as phrase, forms.form_kind, verbs.concept, verbs.frame, forms.tense,
        forms.form = forms.lemma as is_bare_form,
        regexp_matches(forms.lemma, '^s(e |'')') as is_reflexive,
    from {{ ref('lex_verb_forms') }} as forms
    inner join speech_verbs as verbs using (language, lemma)

),

in_order as (

    select
        *,
        last_value(if(kind = 'auxiliary', token_no, null) ignore nulls) over earlier as auxiliary_no,
        last_value(if(kind = 'auxiliary', token_end, null) ignore nulls) over earlier as auxiliary_end,
        last_value(if(kind = 'auxiliary', concept, null) ignore nulls) over earlier as auxiliary,
        last_value(
            if(kind in ('punctuation', 'quotation', 'verb', 'determiner', 'preposition', 'conjunction', 'possessive'), token_end, null) ignore nulls
        ) over earlier as break_end,
        last_value(if(kind = 'pronoun', token_no, null) ignore nulls) over earlier as pronoun_no,
        last_value(if(kind = 'negation', token_no, null) ignore nulls) over earlier as negation_no,
        last_value(if(kind = 'clitic' and phrase in ('se', 's'''), token_no, null) ignore nulls) over earlier as clitic_no,
        last_value(token_end) over earlier as end_before,
        last_value(kind) over earlier as kind_before,
    from phrases
    where kind in ('auxiliary', 'punctuation', 'quotation', 'verb', 'cue', 'pronoun', 'negation', 'determiner', 'preposition', 'modal',
                   'possessive', 'title', 'conjunction', 'clitic')
    window earlier as (
        partition by document_key, sentence_no
        order by token_no
        groups between unbounded preceding and 1 preceding
    )

),

verbs as (

    select
        in_order.* exclude (detail, concept),
        verb_frames.concept as act,
        verb_frames.frame,
        verb_frames.form_kind,
        verb_frames.is_bare_form,
        verb_frames.is_reflexive,
        verb_frames.frame = 'past' and verb_frames.tense = 'present' as is_noun_like,
    from in_order
    inner join verb_frames
        on in_order.language = verb_frames.language
        and in_order.phrase = verb_frames.phrase
        and in_order.detail = verb_frames.form_kind
        and in_order.concept = 'speech.' || verb_frames.concept
    where in_order.kind = 'verb'
    union all
    select
        in_order.* exclude (detail, concept),
        concept as act,
        'strong' as frame,
        'phrase' as form_kind,
        false as is_bare_form,
        false as is_reflexive,
        false as is_noun_like,
    from in_order
    where kind = 'cue'

),

judged as (

    select
        *,
        coalesce(auxiliary_end + 4 >= token_no and auxiliary_no >= coalesce(break_end, 0), false) as has_auxiliary,
        coalesce(end_before = token_no, false) as touches_word_before,
    from verbs

),

cues as (

    select
        document_key,
        sentence_no,
        language,
        if(has_auxiliary, auxiliary_no, token_no)::integer as token_no,
        token_end,
        phrase,
        act,
        if(frame = 'past', 'strong', frame) as frame,
        case
            {# "s'est félicité", "sont convenus": verbs that take être are active with it #}
            when has_auxiliary and auxiliary = 'be' and form_kind = 'participle_past'
                and not is_reflexive and not (language = 'fr' and act = 'agree') then 'passive'
            when form_kind = 'participle_present' then 'participle'
            else 'finite'
        end as form,
        has_auxiliary and coalesce(pronoun_no between auxiliary_end and token_no, false) as holds_pronoun,
        coalesce(negation_no + 4 >= token_no and negation_no >= coalesce(break_end, 0), false) as is_negated,
    from judged
    where
        not is_noun_like
        and (not is_reflexive or clitic_no >= token_no - 3)
        {# "s'appuie" is another verb than "appuie" #}
        and (is_reflexive or form_kind = 'phrase' or coalesce(clitic_no != token_no - 1, true))
        and case form_kind
            when 'finite'
                then not (touches_word_before and kind_before in ('determiner', 'preposition', 'possessive', 'auxiliary', 'modal'))
                and not (is_bare_form and language = 'en' and not (touches_word_before and kind_before = 'pronoun'))
                and not coalesce(has_auxiliary and auxiliary = 'be' and language = 'en', false)
            when 'participle_past' then has_auxiliary
            when 'participle_present' then not has_auxiliary and not (touches_word_before and kind_before in ('determiner', 'preposition'))
            when 'phrase' then has_auxiliary or regexp_matches(phrase, '^(s''|se |sont |est |\w+(ed|id|ew|es|ut) |reach|made|laid|spoke|spelled|set )')
            else false
        end

),

according as (

    {# "selon M. X", "according to the ministry" #}
    select
        document_key, sentence_no, language, token_no, token_end, phrase, concept as act, 'strong' as frame, 'according' as form,
        false as holds_pronoun, false as is_negated,
    from phrases
    where kind = 'according_to'

),

strongest as (

    {# "said" is both a past tense and a participle; a verb that can be two acts keeps the more telling one #}
    select *
    from (select * from cues union all select * from according)
    qualify row_number() over (
        partition by document_key, sentence_no, token_end
        order by form = 'passive', act = 'state', frame = 'clause', act
    ) = 1

)

select * from strongest
