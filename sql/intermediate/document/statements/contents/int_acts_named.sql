{{ config(materialized='view') }}
{#
  Words that name an act of whoever speaks, phrases of the lexicon and verbs of speech, where they are what is said: neither
  nouns, nor denied, nor within another clause.
#}
with phrases as (

    select document_key, sentence_no, language, token_no, token_end, concept as act, phrase,
    from {{ ref('int_phrases_located') }}
    where layer = 'acts'

),

determined as (

    {# "the demand", "l'annonce", "Exemple's call for": somebody else's; not "il l'accuse", "renewed his call for" #}
    select located.document_key, located.sentence_no, located.token_end as token_no,
    from {{ ref('int_phrases_located') }} as located
    anti join {{ ref('int_phrases_located') }} as pronouns
        on located.document_key = pronouns.document_key
        and located.sentence_no = pronouns.sentence_no
        and located.token_no = pronouns.token_end
        and pronouns.layer = 'syntax' and pronouns.kind = 'pronoun'
    where
        located.layer = 'syntax'
        and (
            located.kind = 'possessive' or located.kind = 'determiner' and located.concept is distinct from 'possessive'
        )

),

verb_forms as (

    select distinct language, form as phrase,
    from {{ ref('lex_verb_forms') }}
    where form_kind = 'finite'

),

nouns as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no,
    from phrases
    semi join determined using (document_key, sentence_no, token_no)
    semi join verb_forms using (language, phrase)

),

named as (

    select
        document_key, sentence_no, token_no, token_end, act, false as is_verb,
        {# "never supported", "is not ready to", but "will never accept" is itself a refusal #}
        act in ('support', 'announce', 'agree') or phrase not like '% %'
        or act = 'pledge' and regexp_matches(phrase, ' (?:to|à|de|d'')$') as may_be_denied,
    from phrases
    anti join nouns using (document_key, sentence_no, token_no)
    union all
    {# "We urge everyone …" #}
    select document_key, sentence_no, token_no, token_end, act, true, true,
    from {{ ref('int_speech_expressions') }}
    where
        form_kind = 'finite' and act != 'state'
        {# "entend ouvrir" is not "s'entend" #}
        and (not is_reflexive or coalesce(reflexive_no >= token_no - 3, false))
        and kind_before not in ('determiner', 'preposition', 'possessive')

),

told as (

    select named.* exclude (may_be_denied),
    from named
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        not (may_be_denied and {{ count_between('marks.negations', 'named.token_no - 3', 'named.token_no') }} > 0)
        {# "the summit, which will take place", "if you call me" #}
        and len(list_filter(
            coalesce(marks.embedders, []),
            lambda opening: opening < named.token_no
            and {{ count_between('marks.verbs', 'opening', 'named.token_no') }} = 0
            and {{ count_between('marks.commas', 'opening', 'named.token_no') }} = 0
        )) = 0

)

select * from told
