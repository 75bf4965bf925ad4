{{ config(materialized='view') }}
{#
  Where who is told something ends, and when: "told Exemple News this week", "said on Monday". Whom a verb follows was not
  told but speaks.
#}
with marks as (

    select document_key, sentence_no, verbs, places,
    from {{ ref('int_sentence_marks') }}

),

told as (

    select
        cues.document_key, cues.sentence_no, cues.token_end as cue_end, cues.frame,
        coalesce(mentions.token_end, cues.token_end) as told_end,
        coalesce(list_contains(marks.places, coalesce(mentions.token_end, cues.token_end)), false)::integer as is_led,
    from {{ ref('int_speech_cues') }} as cues
    left join marks using (document_key, sentence_no)
    left join {{ ref('int_actor_mentions') }} as mentions
        on cues.document_key = mentions.document_key
        and cues.sentence_no = mentions.sentence_no
        and cues.token_end = mentions.token_no
        and cues.frame = 'told'
        and mentions.pronoun is null
        and not coalesce(list_contains(marks.verbs, mentions.token_end), false)

),

dated as (

    {# "said last year exports fell" is about last year #}
    select
        told.document_key, told.sentence_no, told.cue_end,
        max(coalesce(dates.token_end, told.told_end)) as told_end,
    from told
    left join {{ ref('int_date_expressions') }} as dates
        on told.document_key = dates.document_key
        and told.sentence_no = dates.sentence_no
        and told.told_end + told.is_led = dates.token_no
        and (dates.kind = 'weekday' or told.frame = 'told' and told.is_led = 0)
    where told.frame = 'told' or dates.token_no is not null
    group by all

)

select * from dated
