{{ config(materialized='view') }}
{#
  Verbs of deciding and agreeing with a time beside them that was over long before the text was written: "In 1974 Greece
  decided to leave" tells what happened then.
#}
select distinct cues.document_key, cues.sentence_no, cues.token_end,
from {{ ref('int_cues_verbal') }} as cues
inner join {{ ref('int_dates') }} as dates
    on cues.document_key = dates.document_key
    and cues.sentence_no = dates.sentence_no
    and (
        dates.token_no between cues.token_end and cues.token_end + 1
        {# at the beginning of the sentence #}
        or dates.token_no <= 2 and dates.token_end between cues.speaker_no - 2 and cues.speaker_no
    )
inner join {{ ref('int_reference_dates') }} as written on cues.document_key = written.document_key
where cues.act = 'agree' and dates.date_end < written.reference_from - 300
