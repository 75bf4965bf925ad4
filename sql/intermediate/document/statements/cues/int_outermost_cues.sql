{#
  Of several cues of a sentence those that count: what a main cue reports ("a dit que la Chine soutient") and what a
  closing attribution rounds off ("…, a déclaré M. X") is content. What a newspaper rounds off ("Exemple said …, Reuters
  reported") stays the words of whom it quotes.
#}
with cues as (

    select * from {{ ref('int_reporting_cues') }}
    where not only_relays

),

compared as (

    select
        *,
        bool_and(form = 'participle') over sentence as has_participles_only,
        max(token_no) filter (rounds_off) over sentence as last_closing,
        min(token_end) filter (reports_clause) over sentence as first_report_end,
        min(token_no) filter (form != 'participle') over sentence as first_cue,
        min(token_no) over sentence as first_participle,
        min(token_end) over sentence as first_cue_end,
        arg_min(act, token_no) over sentence as first_act,
    from cues
    window sentence as (partition by document_key, sentence_no)

),

outermost as (

    select
        document_key, sentence_no, token_no, token_end, phrase, act, is_inverted, speaker_no, speaker_end,
        mention_no, actor_kind, person_key, country_code, role, pronoun, reports_clause, rounds_off,
    from compared
    where
        is_retort
        or (form != 'participle' or has_participles_only)
        and (last_closing is null or token_no >= last_closing)
        and (first_report_end is null or token_end <= first_report_end or rounds_off)
        and ({{ count_between('thats', 'first_cue_end', 'token_no') }} = 0 or rounds_off)
        {# what directly follows "and" has no subject of its own #}
        and (not is_coordinated or token_no = coalesce(first_cue, token_no))
        {# "comments he said came from …": a second speaker needs a clause of its own #}
        and (
            opens_clause or rounds_off or form = 'according' or token_no = coalesce(first_cue, first_participle)
            {# "Kenya rejects it and Ghana supports it": the first verb reports nothing #}
            or follows_conjunction and first_act not in ('state', 'announce', 'hope', 'warn', 'agree')
        )

)

select * from outermost
