-- The encounters that are not in kept_meetings, counted by $step (month or year), format, status, language and those of
-- their parties that are among the $parties most frequent.
with frequent as (

    select party
    from marts.bridge_meeting_parties
    group by party
    order by count(*) desc, party
    limit $parties

),

parties as (

    select meeting_id, list(party order by party) as parties,
    from marts.bridge_meeting_parties
    semi join frequent using (party)
    group by meeting_id

),

languages as (

    select mentions.meeting_id, list(distinct documents.language order by documents.language) as languages,
    from marts.fct_meeting_mentions as mentions
    inner join marts.dim_documents as documents using (document_id)
    group by mentions.meeting_id

),

counted as (

    select
        date_trunc($step, meetings.date_start)::date as first_day,
        (first_day + to_months(if($step = 'month', 1, 12)) - to_days(1))::date as last_day,
        meetings.format,
        meetings.status,
        meetings.date_precision as precision,
        coalesce(parties.parties, []) as parties,
        languages.languages,
    from marts.fct_meetings as meetings
    anti join kept_meetings using (meeting_id)
    left join parties using (meeting_id)
    left join languages using (meeting_id)

)

select
    null as id,
    count(*) as n,
    format,
    status,
    null as name,
    null as name_fr,
    null as ordinal,
    first_day,
    last_day,
    precision,
    null as basis,
    null as city,
    null as city_fr,
    null as country,
    parties,
    [] as people,
    languages,
from counted
group by all
order by all
