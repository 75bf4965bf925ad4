{#
  The words among which cues of speech are found, each with the auxiliary, negation, pronoun and break before it in its
  sentence.
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
        and (
            breaks
            or kind in (
                'auxiliary', 'cue', 'cue_complete', 'pronoun', 'negation', 'modal', 'title', 'clitic', 'number_word'
            )
        )

),

in_order as (

    select
        *,
        last_value(if(kind = 'auxiliary', token_no, null) ignore nulls) over earlier as auxiliary_no,
        last_value(if(kind = 'auxiliary', token_end, null) ignore nulls) over earlier as auxiliary_end,
        last_value(if(kind = 'auxiliary', concept, null) ignore nulls) over earlier as auxiliary,
        last_value(if(kind = 'auxiliary' and has_pause_behind, token_end, null) ignore nulls) over earlier
            as interrupted_auxiliary_end,
        last_value(if(breaks, token_end, null) ignore nulls) over earlier as break_end,
        last_value(if(kind = 'pronoun', token_no, null) ignore nulls) over earlier as pronoun_no,
        last_value(if(kind = 'negation', token_no, null) ignore nulls) over earlier as negation_no,
        last_value(
            if(kind = 'clitic' and phrase in ('se', 's'''), token_no, null) ignore nulls
        ) over earlier as reflexive_no,
        {# "en", "leur" have two kinds; max() prefers a preposition or determiner to a clitic #}
        if(max(token_end) over just_before = token_no, max(kind) over just_before, 'none') as kind_before,
    from (
        select
            *,
            coalesce(
                max(if(kind = 'punctuation', token_no, null)) over (
                    partition by document_key, sentence_no order by token_no groups between 1 following and 1 following
                ) = token_end,
                false
            ) as has_pause_behind,
        from phrases
    )
    window
        in_sentence as (partition by document_key, sentence_no order by token_no),
        earlier as (in_sentence groups between unbounded preceding and 1 preceding),
        just_before as (in_sentence groups between 1 preceding and 1 preceding)

)

select * from in_order
where kind in ('verb', 'cue', 'cue_complete')
