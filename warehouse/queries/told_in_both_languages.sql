-- Which meetings are told in French and in English, and do the two agree on day and place?
select
    meetings.date_start as day,
    meetings.format,
    meetings.parties,
    count(distinct mentions.city) <= 1 as same_city,
    count(distinct mentions.date_start) <= 1 as same_day,
    meetings.file_names,
from marts.wide_meetings as meetings
inner join marts.fct_meeting_mentions as mentions using (meeting_id)
where meetings.languages = 'en; fr'
group by meetings.meeting_id, day, meetings.format, meetings.parties, meetings.file_names
order by day nulls last, meetings.meeting_id
