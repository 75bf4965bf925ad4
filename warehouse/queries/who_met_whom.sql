-- Who met whom most often, and where?
with names as (

    select country_code as party, name_en as name from marts.dim_countries
    union all
    select organization_id, coalesce(abbreviation_en, name_en) from marts.dim_organizations

)

select
    our_names.name as one,
    other_names.name as other,
    count(*) as meetings,
    min(meetings.date_start) as first_day,
    max(meetings.date_end) as last_day,
    string_agg(distinct meetings.city, ', ' order by meetings.city) as cities,
from marts.fct_meetings as meetings
inner join marts.bridge_meeting_parties as ours using (meeting_id)
inner join marts.bridge_meeting_parties as others using (meeting_id)
inner join names as our_names on ours.party = our_names.party
inner join names as other_names on others.party = other_names.party
where meetings.status = 'held' and ours.party < others.party
group by one, other
order by meetings desc, one, other
