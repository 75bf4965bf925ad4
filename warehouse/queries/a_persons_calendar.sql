-- Where was a person, day by day, and whom did they meet? Put another name into the `where`.
select
    meetings.date_start,
    meetings.date_end,
    meetings.status,
    meetings.format,
    meetings.city,
    meetings.parties,
    meetings.people,
from marts.wide_meetings as meetings
where list_contains(string_split(meetings.people, '; '), 'Xi Jinping')
order by meetings.date_start nulls last, meetings.meeting_id
