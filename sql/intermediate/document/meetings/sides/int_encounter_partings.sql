{{ config(materialized='view') }}
{#
  What parts an encounter from those who have no part in it: colons and "that", but not the clause of a journey, "left on
  a trip that will begin with talks", which is nobody's words.
#}
with journeys as (

    select document_key, sentence_no, list(token_end) as journey_ends,
    from {{ ref('int_meeting_candidates') }}
    where format = 'visit'
    group by document_key, sentence_no

)

select
    document_key,
    sentence_no,
    list_concat(
        list_filter(coalesce(marks.thats, []), lambda spot: not list_contains(coalesce(journey_ends, []), spot)),
        coalesce(marks.colons, [])
    ) as partings,
from {{ ref('int_sentence_marks') }} as marks
left join journeys using (document_key, sentence_no)
