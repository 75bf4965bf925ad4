-- Who met whom most often, and where?
select
    ours.party as one,
    others.party as other,
    count(*) as meetings,
    min(meetings.date_start) as first_day,
    max(meetings.date_end) as last_day,
    string_agg(distinct meetings.city, ', ' order by meetings.city) as cities,
from marts.fct_meetings as meetings
inner join marts.bridge_meeting_parties as ours using (meeting_id)
inner join marts.bridge_meeting_parties as others using (meeting_id)
where meetings.status = 'held' and ours.party < others.party
group by one, other
order by meetings desc, one, other
