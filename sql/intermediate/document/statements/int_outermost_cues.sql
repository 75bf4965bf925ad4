{#
  Of several cues of a sentence those that count: what a main cue reports ("a dit que la Chine soutient") and what a
  closing attribution rounds off ("…, a déclaré M. X") is content. What a newspaper rounds off ("Exemple said …, Reuters
  reported") stays the words of whom it quotes.
#}
with cues as (

    select * from {{ ref('int_attributed_cues') }}

),

reporting as (

    {# verbs such as "soutenir" are speech only with what is reported; "what he called …" only names something #}
    select *
    from (
        select
            *,
            {# "said that he had been told by Exemple" ends with nobody's attribution #}
            is_inverted and form != 'passive' or form = 'nested'
            or closes_sentence and (frame = 'strong' or actor_kind != 'person') as rounds_off,
        from cues
    )
    where
        not is_relative
        and (
            frame in ('strong', 'view')
            or reports_clause
            or rounds_off
            or quoted_share > 0.2
            or has_colon
            or frame = 'person' and actor_kind != 'organization'
            or (language = 'en' and frame != 'report' and actor_kind in ('person', 'joint'))
        )

),

relayed as (

    select
        *,
        {# "Exemple called for calm, the ministry said": so do sources and offices without a name #}
        rounds_off
        and coalesce(
            is_media and min(token_no) filter (not is_media) over sentence < token_no
            or actor_kind in ('organization', 'person') and person_key is null and pronoun is null
            and min(token_no) filter (
                form = 'finite' and not rounds_off and not follows_verb
                and (actor_kind = 'joint' or person_key is not null or pronoun in ('singular', 'plural'))
            ) over sentence < token_no,
            false
        ) as only_relays,
    from reporting
    window sentence as (partition by document_key, sentence_no)

),

compared as (

    select
        *,
        bool_and(form = 'participle') over sentence as has_participles_only,
        max(token_no) filter (rounds_off) over sentence as last_closing,
        min(token_end) filter (reports_clause) over sentence as first_report_end,
        min(token_no) over sentence as first_cue,
        min(token_end) over sentence as first_cue_end,
        arg_min(act, token_no) over sentence as first_act,
    from relayed
    where not only_relays
    window sentence as (partition by document_key, sentence_no)

),

outermost as (

    select
        document_key, sentence_no, token_no, token_end, phrase, act, is_inverted, speaker_no, speaker_end,
        mention_no, actor_kind, person_key, country_code, role, pronoun, reports_clause, rounds_off,
    from compared
    where
        (form != 'participle' or has_participles_only)
        and (last_closing is null or token_no >= last_closing)
        and (first_report_end is null or token_end <= first_report_end or rounds_off)
        and ({{ count_between('thats', 'first_cue_end', 'token_no') }} = 0 or rounds_off)
        {# what directly follows "and" has no subject of its own #}
        and (not is_coordinated or token_no = first_cue)
        {# "comments he said came from …": a second speaker needs a clause of its own #}
        and (
            opens_clause or rounds_off or form = 'according' or token_no = first_cue
            {# "Kenya rejects it and Ghana supports it": the first verb reports nothing #}
            or follows_conjunction and first_act not in ('state', 'announce', 'hope', 'warn', 'agree')
        )

)

select * from outermost
