{{ config(materialized='view') }}
{#
  The first act that the content of each spoken sentence names ("we call for …"), near where it begins and not in what is
  told of the speaker.
#}
with spoken as (

    select * from {{ ref('int_spoken_sentences') }}

),

content as (

    select * from {{ ref('int_acts_named') }}

),

first_content as (

    select
        spoken.document_key,
        spoken.sentence_no,
        spoken.rule_id,
        spoken.cue_no,
        arg_min(content.act, (content.token_no, content.act)) as act,
        min(content.token_no) as token_no,
    from spoken
    inner join content using (document_key, sentence_no)
    left join {{ ref('int_acts_of_others') }} as others
        on spoken.document_key = others.document_key
        and spoken.sentence_no = others.sentence_no
        and spoken.rule_id = others.rule_id
        and spoken.cue_no is not distinct from others.cue_no
        and content.token_no = others.token_no
    where
        others.token_no is null
        and (not content.is_verb or spoken.cue_no is null)
        {# "Exemple, who has called for calm, said …" calls for nothing here #}
        and (
            content.token_end <= coalesce(least(spoken.cue_no, spoken.speaker_no), 0)
            or content.token_no >= coalesce(spoken.cue_end, 0)
        )
        {# what stands far behind tells of somebody else: "said that they met, … in favour of the reform" #}
        and (content.token_no < 20 or content.token_no < spoken.cue_end + 20 and spoken.cue_end <= content.token_no)
    group by spoken.document_key, spoken.sentence_no, spoken.rule_id, spoken.cue_no

)

select * from first_content
