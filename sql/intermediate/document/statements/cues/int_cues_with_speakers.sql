{{ config(materialized='view') }}
{# Cues of the body with who speaks: one mention, or two people together. #}
with cues as (

    select * from {{ ref('int_speech_cues') }}
    where not (is_negated and act in ('state', 'announce', 'agree', 'hope'))

),

speakers as (

    select document_key, sentence_no, cue_end as token_end, mention_no, is_inverted, speaker_no, speaker_end,
    from {{ ref('int_cue_speakers') }}

),

actors as (

    select document_key, sentence_no, mention_no, token_no, actor_kind, person_key, country_code, role, pronoun,
    from {{ ref('int_actors') }}
    union all
    {# "We urge all parties …" where a government or several ministers speak themselves #}
    select
        described.document_key, described.sentence_no, described.mention_no, described.token_no,
        proclaimers.actor_kind, null, proclaimers.country_code, null, described.pronoun,
    from {{ ref('int_actors_described') }} as described
    inner join {{ ref('int_proclaimers') }} as proclaimers using (document_key)
    where described.pronoun = 'first_plural'

),

body as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

with_speakers as (

    select
        cues.* exclude (holds_pronoun, is_negated),
        speakers.is_inverted,
        coalesce(together.pair_no, speakers.speaker_no) as speaker_no,
        coalesce(together.pair_end, speakers.speaker_end) as speaker_end,
        actors.mention_no,
        case when together.pair_no is null then actors.actor_kind else 'joint' end as actor_kind,
        case when together.pair_no is null then actors.person_key end as person_key,
        case when together.pair_no is null then actors.country_code else together.country_code end as country_code,
        case when together.pair_no is null then actors.role end as role,
        actors.pronoun,
    from cues
    semi join body using (document_key, sentence_no)
    inner join speakers using (document_key, sentence_no, token_end)
    inner join actors using (document_key, sentence_no, mention_no)
    left join {{ ref('int_speakers_together') }} as together
        on cues.document_key = together.document_key
        and cues.sentence_no = together.sentence_no
        and actors.mention_no = together.mention_no
        and (together.opens_clause and together.pair_end <= cues.token_no or together.pair_no = cues.token_end)

)

select * from with_speakers
