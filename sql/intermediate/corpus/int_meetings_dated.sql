{#
  When each encounter was, after all documents that tell of it: what they report of it as held counts before what was
  planned; where their intervals meet, the stretch they share; where they contradict each other, nothing.
#}
with mentions as (

    select * from {{ ref('int_meetings_resolved') }}
    where date_start is not null

),

weighed as (

    {# of a meeting that was held, plans say when it should have been #}
    select *, bool_or(status = 'held') over (partition by meeting_id) and status != 'held' as is_overtaken,
    from mentions

),

merged as (

    select
        meeting_id,
        max(date_start) filter (not is_overtaken) as shared_start,
        min(date_end) filter (not is_overtaken) as shared_end,
        max(date_start) as latest_start,
        min(date_end) as earliest_end,
        arg_min(date_basis, (is_overtaken, date_end - date_start, date_start, document_key, event_key)) as date_basis,
        list(distinct date_start || ' to ' || date_end order by date_start || ' to ' || date_end) as intervals,
    from weighed
    group by meeting_id

),

dated as (

    select
        meeting_id,
        shared_start > shared_end as is_contradictory,
        case
            when latest_start <= earliest_end then latest_start
            when not is_contradictory then shared_start
        end as date_start,
        case
            when latest_start <= earliest_end then earliest_end
            when not is_contradictory then shared_end
        end as date_end,
        if(is_contradictory, null, date_basis) as date_basis,
        intervals,
    from merged

)

select * from dated
