with types as (

    select * from {{ ref('ref_event_types') }}

),

encounters as (

    {# each side towards each other one #}
    select
        meetings.meeting_id,
        null::varchar as statement_id,
        meetings.format as code,
        meetings.status,
        meetings.date_start,
        meetings.date_end,
        meetings.date_precision,
        sources.party as source,
        targets.party as target,
    from {{ ref('fct_meetings') }} as meetings
    inner join {{ ref('bridge_meeting_parties') }} as sources using (meeting_id)
    inner join {{ ref('bridge_meeting_parties') }} as targets
        on meetings.meeting_id = targets.meeting_id
        and sources.party != targets.party
    where meetings.status != 'cancelled'

),

acts as (

    select
        statements.meeting_id,
        statements.statement_id,
        statements.act as code,
        'held' as status,
        statements.date_start,
        statements.date_end,
        statements.date_precision,
        statements.country_code as source,
        targets.party as target,
    from {{ ref('fct_statements') }} as statements
    inner join {{ ref('bridge_statement_targets') }} as targets using (statement_id)
    where statements.country_code is not null

),

events as (

    select 'meeting' as fact_kind, *, from encounters
    union all
    select 'statement', *, from acts

),

final as (

    select
        {{ surrogate_key(['coalesce(events.statement_id, events.meeting_id)', 'events.source', 'events.target']) }}
            as event_id,
        types.event_type,
        types.event_mode,
        types.quad_class,
        case events.status when 'planned' then 'future' when 'possible' then 'hypothetical' end as event_context,
        events.source,
        events.target,
        sources.alpha_3 as source_alpha_3,
        targets.alpha_3 as target_alpha_3,
        events.date_start,
        events.date_end,
        events.date_precision,
        events.meeting_id,
        events.statement_id,
    from events
    inner join types on events.fact_kind = types.fact_kind and events.code = types.code
    left join {{ ref('dim_countries') }} as sources on events.source = sources.country_code
    left join {{ ref('dim_countries') }} as targets on events.target = targets.country_code

)

select * from final
