{#
  Words that say that somebody speaks: finite verbs, compound ones with what slips in between ("a quant à lui déclaré"),
  participles that carry a report on ("ajoutant que") and set phrases ("fait savoir", "voiced support").
#}
with expressions as (

    select * from {{ ref('int_speech_expressions') }}

),

cues as (

    select
        document_key,
        sentence_no,
        language,
        coalesce(auxiliary_no, token_no) as token_no,
        token_end,
        phrase,
        {# "did not rule out" opposes nothing #}
        if(is_negated and act = 'oppose', 'state', act) as act,
        if(frame in ('past', 'appeal', 'feeling'), 'strong', frame) as frame,
        case
            {# "s'est félicité", "sont convenus": verbs that take être are active with it #}
            when auxiliary = 'be' and form_kind = 'participle_past'
                and not is_reflexive and not (language = 'fr' and expressions.act = 'agree') then 'passive'
            {# "it must be pointed out" #}
            when auxiliary = 'be' and form_kind = 'complete_phrase' and kind_before = 'auxiliary' and language = 'en'
                then 'passive'
            else if(form_kind = 'participle_present' and not has_auxiliary, 'participle', 'finite')
        end as form,
        holds_pronoun,
        is_negated and expressions.act != 'oppose' as is_negated,
    from expressions
    where
        (not is_reflexive or reflexive_no >= token_no - 3)
        {# "s'appuie" is another verb than "appuie" #}
        and (is_reflexive or form_kind in ('phrase', 'complete_phrase') or coalesce(reflexive_no != token_no - 1, true))
        and case form_kind
            when 'finite'
                then (
                    kind_before not in ('determiner', 'preposition', 'possessive', 'auxiliary', 'number_word')
                    {# "elle l'accuse", "il la juge" #}
                    or language = 'fr' and kind_before = 'determiner' and pronoun_no = token_no - 2
                )
                {# "may say", but "May said" #}
                and (kind_before != 'modal' or language = 'en' and not is_bare_form)
                {# "they say", "officials say", but not "the say"; what "doctors recommend" is a custom #}
                and not (
                    is_bare_form and language = 'en' and kind_before not in ('pronoun', 'relative')
                    and not (kind_before = 'role_head_plural'
                        and expressions.act in ('state', 'oppose', 'support', 'warn'))
                )
                and not (auxiliary is not distinct from 'be' and language = 'en')
            when 'participle_past' then has_auxiliary
            when 'participle_present'
                then (not has_auxiliary or frame = 'feeling') and kind_before not in ('determiner', 'preposition')
            when 'phrase' then has_auxiliary
            else form_kind = 'complete_phrase'
        end

),

introduced as (

    {# "selon M. X", "according to the ministry", "Pour l'analyste X", "an agency cited the minister as saying" #}
    select
        document_key, sentence_no, language, token_no, token_end, phrase, concept as act,
        if(kind = 'viewpoint', 'view', 'strong') as frame, if(kind = 'nested_cue', 'nested', 'according') as form,
        false as holds_pronoun, false as is_negated,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax' and (kind in ('according_to', 'nested_cue') or kind = 'viewpoint' and token_no = 1)

),

strongest as (

    {# "said" is both a past tense and a participle; a verb that can be two acts keeps the more telling one #}
    select *
    from (select * from cues union all select * from introduced)
    qualify row_number() over (
        partition by document_key, sentence_no, token_end
        order by form = 'passive', act = 'state', frame = 'clause', act, form, token_no, phrase,
            holds_pronoun, is_negated
    ) = 1

)

select * from strongest
