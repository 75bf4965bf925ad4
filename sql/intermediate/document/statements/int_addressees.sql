{{ config(materialized='view') }}
{#
  Where who is told something ends, and when: "told Exemple News this week". Whom a verb follows was not told but speaks.
#}
with marks as (

    select document_key, sentence_no, verbs,
    from {{ ref('int_sentence_marks') }}

),

told as (

    select
        cues.document_key, cues.sentence_no, cues.token_end as cue_end,
        max(coalesce(dates.token_end, mentions.token_end, cues.token_end)) as told_end,
    from {{ ref('int_speech_cues') }} as cues
    left join marks using (document_key, sentence_no)
    left join {{ ref('int_actor_mentions') }} as mentions
        on cues.document_key = mentions.document_key
        and cues.sentence_no = mentions.sentence_no
        and cues.token_end = mentions.token_no
        and mentions.pronoun is null
        and not coalesce(list_contains(marks.verbs, mentions.token_end), false)
    left join {{ ref('int_date_expressions') }} as dates
        on cues.document_key = dates.document_key
        and cues.sentence_no = dates.sentence_no
        and coalesce(mentions.token_end, cues.token_end) = dates.token_no
    where cues.frame = 'told'
    group by all

)

select * from told
