-- Which meetings are told in French and in English, and do the two agree on day and place?
select
    meetings.date_start as day,
    meetings.format,
    meetings.parties,
    count(distinct mentions.city) <= 1 as same_city,
    -- days told more or less exactly agree when they have some in common
    coalesce(max(mentions.date_start) <= min(mentions.date_end), true) as days_agree,
    meetings.file_names,
from marts.wide_meetings as meetings
inner join marts.fct_meeting_mentions as mentions using (meeting_id)
where meetings.languages = 'en; fr'
group by meetings.meeting_id, day, meetings.format, meetings.parties, meetings.file_names
order by day nulls last, meetings.meeting_id
