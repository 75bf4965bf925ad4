-- Which meetings were planned for a time that has passed, and no document tells that they were held?
with newest as (

    select max(published_to) as day from marts.dim_documents

),

held as (

    -- what was planned may have been held under another name, or a few days later
    select party_codes, date_start, date_end + interval 7 days as date_end
    from marts.wide_meetings
    where status = 'held'

)

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
cross join newest
where
    meetings.status in ('planned', 'possible')
    and meetings.party_count > 1
    and meetings.date_end < newest.day
    and not exists (
        from held
        where
            held.party_codes = meetings.party_codes
            and held.date_start <= meetings.date_end
            and held.date_end >= meetings.date_start
    )
order by meetings.date_start, meetings.meeting_id
