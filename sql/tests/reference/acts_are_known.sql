{# The contract lists the acts of speech; a lexicon that names another would bring it into fct_statements. #}
with acts as (

    select 'lex_acts' as lexicon, phrase, concept as act,
    from {{ ref('lex_acts') }}
    union all
    select 'lex_verbs', lemma, concept,
    from {{ ref('lex_verbs') }}
    where kind = 'speech'
    union all
    select 'lex_speech_phrases', phrase, concept,
    from {{ ref('lex_speech_phrases') }}
    where kind in ('cue', 'cue_complete', 'joint_cue', 'according_to')

),

unknown as (

    select *
    from acts
    where
        act is null
        or act not in (
            'state', 'pledge', 'support', 'oppose', 'call', 'congratulate',
            'thank', 'agree', 'announce', 'invite', 'warn', 'hope'
        )

)

select * from unknown
