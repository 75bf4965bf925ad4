-- The $kept encounters that are shown one by one: the latest; of equals those that more documents tell of.
select meeting_id
from marts.fct_meetings
order by date_end desc nulls last, document_count desc, meeting_id
limit $kept
