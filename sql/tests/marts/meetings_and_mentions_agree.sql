{# Every mention is of a meeting, every meeting is mentioned, and its count of documents is that of its mentions. #}
with meetings as (

    select meeting_id, document_count,
    from {{ ref('fct_meetings') }}

),

mentions as (

    select meeting_id, count(distinct document_id) as mention_count,
    from {{ ref('fct_meeting_mentions') }}
    group by meeting_id

),

compared as (

    select
        meeting_id,
        meetings.document_count,
        mentions.mention_count,
    from meetings
    full join mentions using (meeting_id)
    where meetings.document_count is distinct from mentions.mention_count

)

select * from compared
