-- The encounter $fact_id, merged over all documents, and what joined them.
with mentions as (

    select * from intermediate.int_meetings_resolved
    where meeting_id = $fact_id

),

people as (

    select bridge.meeting_id, list(people.full_name order by people.full_name) as people
    from marts.bridge_meeting_participants as bridge
    inner join marts.dim_people as people using (person_id)
    where bridge.meeting_id = $fact_id
    group by bridge.meeting_id

),

parties as (

    select meeting_id, list(party order by party) as parties
    from marts.bridge_meeting_parties
    where meeting_id = $fact_id
    group by meeting_id

),

joined as (

    -- corpus_key holds what the documents have in common
    select distinct meeting_id, resolution, string_split(corpus_key, '|') as shared,
    from mentions

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
    meetings.weekday,
    meetings.city,
    meetings.country_code as country,
    parties.parties,
    people.people,
    meetings.document_count as documents,
    struct_pack(code := joined.resolution, means := resolutions.description) as joined_by,
    case joined.resolution
        when 'edition' then ['series ' || joined.shared[2], 'edition ' || joined.shared[3]]
        when 'numbered'
            then ['kind ' || joined.shared[2], 'number ' || joined.shared[3], 'parties ' || joined.shared[4]]
        when 'people' then ['kind ' || joined.shared[2], 'the people above', 'day ' || joined.shared[4]]
    end as they_share,
from marts.fct_meetings as meetings
inner join joined using (meeting_id)
left join people using (meeting_id)
left join parties using (meeting_id)
left join reference.ref_codes as bases on meetings.date_basis = bases.code and bases.code_kind = 'date_basis'
left join reference.ref_codes as resolutions
    on joined.resolution = resolutions.code and resolutions.code_kind = 'meeting_resolution'
