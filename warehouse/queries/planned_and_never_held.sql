-- Which meetings were planned, and no document tells that they were held?
select
    meetings.date_start,
    meetings.date_end,
    meetings.status,
    meetings.format,
    meetings.series,
    meetings.parties,
    meetings.city,
    meetings.evidence_text,
from marts.wide_meetings as meetings
where meetings.status in ('planned', 'possible')
order by meetings.date_start nulls last, meetings.meeting_id
