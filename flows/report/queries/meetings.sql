-- One row per encounter of kept_meetings.
with parties as (

    select meeting_id, list(party order by is_host desc, party) as parties,
    from marts.bridge_meeting_parties
    group by meeting_id

),

people as (

    select meeting_id, list(person_id order by person_id) as people,
    from marts.bridge_meeting_participants
    group by meeting_id

),

languages as (

    select mentions.meeting_id, list(distinct documents.language order by documents.language) as languages,
    from marts.fct_meeting_mentions as mentions
    inner join marts.dim_documents as documents using (document_id)
    group by mentions.meeting_id

),

series as (

    select series_id, min(name_fr) as name_fr,
    from reference.ref_recurring_events
    group by series_id

),

cities as (

    -- of two cities of a country with one name either is as good
    select name_en, country_code, min(name_fr) as name_fr,
    from reference.ref_cities
    group by name_en, country_code

)

select
    meetings.meeting_id as id,
    1 as n,
    meetings.format,
    meetings.status,
    meetings.name,
    series.name_fr,
    meetings.ordinal,
    meetings.date_start as first_day,
    meetings.date_end as last_day,
    meetings.date_precision as precision,
    meetings.date_basis as basis,
    meetings.city,
    nullif(cities.name_fr, meetings.city) as city_fr,
    meetings.country_code as country,
    coalesce(parties.parties, []) as parties,
    coalesce(people.people, []) as people,
    languages.languages,
from marts.fct_meetings as meetings
inner join kept_meetings using (meeting_id)
left join parties using (meeting_id)
left join people using (meeting_id)
left join languages using (meeting_id)
left join series using (series_id)
left join cities on meetings.city = cities.name_en and meetings.country_code = cities.country_code
order by meetings.date_start nulls last, meetings.date_end, meetings.meeting_id
