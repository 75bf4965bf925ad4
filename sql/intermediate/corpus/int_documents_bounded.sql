{#
  Between which days a document was written, after the encounters it tells of that are dated: not before what it reports
  as held, not after what lies ahead for it. Dates that it counts from its own day say nothing of that day.
#}
with mentions as (

    select * from {{ ref('int_meetings_resolved') }}

),

meetings as (

    select * from {{ ref('int_meetings_dated') }}

),

editions as (

    select series_id, ordinal, min(held_from) as held_from, max(held_to) as held_to,
    from {{ ref('ref_recurring_events') }}
    where ordinal is not null
    group by series_id, ordinal

),

told as (

    select
        mentions.document_key,
        mentions.status,
        case
            when editions.held_from is not null then editions.held_from
            when mentions.date_basis = 'stated' then mentions.date_start
            when mentions.date_start is null then meetings.date_start
        end as happened_from,
        case
            when editions.held_from is not null then editions.held_to
            when mentions.date_basis = 'stated' then mentions.date_end
            when mentions.date_start is null then meetings.date_end
        end as happened_to,
    from mentions
    left join editions using (series_id, ordinal)
    left join meetings on mentions.meeting_id = meetings.meeting_id

),

bounded as (

    select
        document_key,
        max(happened_from) filter (status = 'held') as not_before,
        min(happened_to) filter (status in ('planned', 'possible')) as not_after,
    from told
    group by document_key

)

select *
from bounded
where not_before is not null or not_after is not null
