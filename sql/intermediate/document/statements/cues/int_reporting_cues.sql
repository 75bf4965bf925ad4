{#
  Cues that report or do something by speaking, whether they round their sentence off, and whether they only pass on what
  somebody else is told to have said before them in it.
#}
with cues as (

    select cues.*, retorts.token_no is not null as is_retort,
    from {{ ref('int_attributed_cues') }} as cues
    left join {{ ref('int_retorts') }} as retorts using (document_key, sentence_no, token_no)

),

reporting as (

    {# verbs such as "soutenir" are speech only with what is reported; "what he called …" only names something #}
    select *
    from (
        select
            *,
            {# "said that he had been told by Exemple" ends with nobody's attribution #}
            is_inverted and form != 'passive' or form = 'nested'
            or closes_sentence and not is_retort
            and (
                frame in ('strong', 'told') or actor_kind != 'person'
                or frame = 'clause' and speaker_end = token_no
            ) as rounds_off,
        from cues
    )
    where
        (not is_relative or is_retort)
        and (
            frame in ('strong', 'view')
            or reports_clause
            or rounds_off
            or quoted_share > 0.2
            or has_colon
            or frame in ('person', 'told') and (
                actor_kind != 'organization' or frame = 'person' and act = 'state' and country_code is not null
            )
            or (language = 'en' and frame != 'report' and actor_kind in ('person', 'joint'))
        )

),

relayed as (

    select
        *,
        {# "Exemple called for calm, the ministry said": so do sources and offices without a name #}
        coalesce(rounds_off, false)
        and coalesce(
            is_media and min(token_no) filter (not is_media) over sentence < token_no
            {# "they met in Accra, Kabar reports": the newsroom tells it itself #}
            or is_media and form = 'finite' and coalesce(quoted_share, 0) = 0 and speaker_end - speaker_no = 1
            or actor_kind in ('organization', 'person') and person_key is null and pronoun is null
            and min(token_no) filter (
                form = 'finite' and (not rounds_off or frame = 'clause') and not follows_verb
                and (actor_kind = 'joint' or person_key is not null or pronoun in ('singular', 'plural'))
            ) over sentence < token_no,
            false
        ) as only_relays,
    from reporting
    window sentence as (partition by document_key, sentence_no)

)

select * from relayed
