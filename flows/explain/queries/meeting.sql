-- The encounter $fact_id, merged over all documents, and what joined them.
with mentions as (

    select * from intermediate.int_meetings_resolved
    where meeting_id = $fact_id

),

reasons as (

    -- corpus_key holds what the documents have in common
    select distinct
        mentions.resolution,
        resolutions.description,
        string_split(identified.corpus_key, '|') as shared,
    from mentions
    inner join intermediate.int_meetings_identified as identified using (document_key, event_key)
    left join reference.ref_codes as resolutions
        on mentions.resolution = resolutions.code and resolutions.code_kind = 'meeting_resolution'

),

joined as (

    select
        list(distinct struct_pack(code := resolution, means := description)
            order by struct_pack(code := resolution, means := description)) as joined_by,
        list_sort(list_distinct(flatten(list(
            case resolution
                when 'edition' then ['series ' || shared[2], 'edition ' || shared[3]]
                when 'numbered' then ['kind ' || shared[2], 'number ' || shared[3], 'parties ' || shared[4]]
                when 'people' then ['kind ' || shared[2], 'the people above', 'day ' || shared[4]]
                else []
            end
        )))) as they_share,
    from reasons

),

told as (

    select
        list(status || ' (' || documents || if(documents = 1, ' document)', ' documents)') order by status) as statuses,
    from (
        select status, count(distinct document_key) as documents
        from mentions
        group by status
    )

)

select
    meetings.format,
    meetings.name,
    meetings.ordinal as number,
    meetings.status,
    if(meetings.date_start is null, null, struct_pack(first := meetings.date_start, last := meetings.date_end)) as date,
    if(
        meetings.date_basis is null, null, struct_pack(code := meetings.date_basis, means := bases.description)
    ) as date_found,
    if(len(times.intervals) > 1, times.intervals, null) as days_told,
    case
        when times.is_contradictory then 'nothing: what is reported of it contradicts itself'
        when len(times.intervals) = 1 then null
        when list_contains(times.intervals, times.date_start || ' to ' || times.date_end)
            then 'the tightest that agrees with what is reported of it'
        else 'the stretch that the reports of it share'
    end as date_is,
    if(len(told.statuses) > 1, told.statuses, null) as told_as,
    meetings.weekday,
    meetings.city,
    meetings.country_code as country,
    (
        select list(party order by party) from marts.bridge_meeting_parties where meeting_id = $fact_id
    ) as parties,
    (
        select list(people.full_name order by people.full_name)
        from marts.bridge_meeting_participants
        inner join marts.dim_people as people using (person_id)
        where meeting_id = $fact_id
    ) as people,
    meetings.document_count as documents,
    joined.joined_by,
    joined.they_share,
from marts.fct_meetings as meetings
cross join joined
cross join told
left join intermediate.int_meetings_dated as times using (meeting_id)
left join reference.ref_codes as bases on meetings.date_basis = bases.code and bases.code_kind = 'date_basis'
where meetings.meeting_id = $fact_id
