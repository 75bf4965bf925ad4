{{ config(materialized='view') }}
{#
  Cues of the body that have a speaker. What stands inside a quotation is content, and what somebody did not say,
  announce or agree to is no statement.
#}
with cues as (

    select * from {{ ref('int_speech_cues') }}
    where not (is_negated and act in ('state', 'announce', 'agree'))

),

speakers as (

    select document_key, sentence_no, cue_end as token_end, mention_no, is_inverted, speaker_no, speaker_end,
    from {{ ref('int_cue_speakers') }}

),

actors as (

    select * from {{ ref('int_actors') }}

),

quotations as (

    select * from {{ ref('int_sentence_quotations') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

body as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

admitted as (

    select
        cues.* exclude (holds_pronoun, is_negated),
        speakers.is_inverted,
        coalesce(together.pair_no, speakers.speaker_no) as speaker_no,
        coalesce(together.pair_end, speakers.speaker_end) as speaker_end,
        actors.mention_no,
        if(together.pair_no is null, actors.actor_kind, 'joint') as actor_kind,
        if(together.pair_no is null, actors.person_key, null) as person_key,
        if(together.pair_no is null, actors.country_code, together.country_code) as country_code,
        if(together.pair_no is null, actors.role, null) as role,
        actors.pronoun,
    from cues
    semi join body using (document_key, sentence_no)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join speakers using (document_key, sentence_no, token_end)
    inner join actors using (document_key, sentence_no, mention_no)
    left join {{ ref('int_speakers_together') }} as together
        on cues.document_key = together.document_key
        and cues.sentence_no = together.sentence_no
        and actors.mention_no = together.mention_no
        and (together.opens_clause and together.pair_end <= cues.token_no or together.pair_no = cues.token_end)
    left join marks on cues.document_key = marks.document_key and cues.sentence_no = marks.sentence_no
    left join quotations on cues.document_key = quotations.document_key and cues.sentence_no = quotations.sentence_no
    where
        {# "the just-concluded talks" #}
        not (cues.language = 'en' and sentences.pieces[cues.token_end - 1] like '-%')
        {# "has not approved it, saying that …": a participle reports where it is set off #}
        and (
            cues.form != 'participle'
            or coalesce(list_contains(marks.commas, cues.token_no - 1), false)
            and {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 3') }} > 0
        )
        {# "pour l'analyste X" gives a view, "for China" none #}
        {# "a website backed by a donor": what an agent follows is a participle, whatever it is spelt like #}
        and not (
            cues.language = 'en' and cues.form = 'finite'
            and coalesce(list_contains(marks.agents, cues.token_end), false)
            and {{ count_between('marks.thats', 'cues.token_end', 'cues.token_end + 5') }} = 0
        )
        and (cues.frame != 'view' or actors.role = 'expert' and actors.pronoun is null)
        and coalesce(len(list_filter(
            quotations.stretches, lambda stretch: cues.token_no >= stretch.start and cues.token_no < stretch.stop
        )), 0) = 0

)

select * from admitted
