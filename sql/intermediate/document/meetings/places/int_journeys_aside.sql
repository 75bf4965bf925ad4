{#
  Journeys told beside something else of the same people: "met Y before heading to Oslo", "après avoir visité Lima". They
  are the subject's, and no place of what they stand beside.
#}
select distinct journeys.document_key, journeys.sentence_no, journeys.token_no,
from {{ ref('int_meeting_candidates') }} as journeys
inner join {{ ref('int_phrases_located') }} as words
    on journeys.document_key = words.document_key
    and journeys.sentence_no = words.sentence_no
    and words.layer = 'events'
    and words.kind = 'occasion'
    and words.concept in ('ahead', 'apart')
    and journeys.token_no - words.token_end between 0 and 1
where journeys.rule_id = 'verb_visit' and journeys.verb_form != 'finite'
