{#
  The encounter at which the statements of a document were made: the main one that was held. Its day is what the document
  says of it, else what other documents say.
#}
with mentions as (

    select * from {{ ref('int_meetings_resolved') }}
    where is_main and status = 'held' and format not in ('summit', 'forum')

),

meetings as (

    select * from {{ ref('int_meetings_dated') }}

),

occasions as (

    select document_key, meeting_id, person_ids, date_start, date_end, date_basis,
    from mentions
    qualify row_number() over (partition by document_key order by sentence_no, meeting_id) = 1

)

select
    occasions.document_key,
    occasions.meeting_id,
    occasions.person_ids,
    coalesce(occasions.date_start, meetings.date_start) as date_start,
    coalesce(occasions.date_end, meetings.date_end) as date_end,
    case
        when occasions.date_start is not null then occasions.date_basis
        when meetings.date_start is not null then 'other_document'
    end as date_basis,
from occasions
left join meetings using (meeting_id)
