with gatherings as (

    select
        parties.meeting_id,
        bool_or(parties.is_host) and not bool_and(parties.is_host) as has_host_and_guests,
        count(*) > 2 or bool_or(countries.country_code is null) as is_multilateral,
    from {{ ref('bridge_meeting_parties') }} as parties
    left join {{ ref('dim_countries') }} as countries on parties.party = countries.country_code
    group by parties.meeting_id

),

encounters as (

    {# each side towards each other one #}
    select
        if(meetings.status = 'planned', 'planned_meeting', 'meeting') as fact_kind,
        meetings.meeting_id,
        meetings.format as code,
        meetings.status,
        meetings.date_start,
        meetings.date_end,
        meetings.date_precision,
        sources.party as source,
        targets.party as target,
        gatherings.is_multilateral,
        gatherings.has_host_and_guests,
        targets.is_host and not sources.is_host as is_to_the_host,
    from {{ ref('fct_meetings') }} as meetings
    inner join gatherings using (meeting_id)
    inner join {{ ref('bridge_meeting_parties') }} as sources using (meeting_id)
    inner join {{ ref('bridge_meeting_parties') }} as targets
        on meetings.meeting_id = targets.meeting_id
        and sources.party != targets.party
    where meetings.status != 'cancelled'

),

acts as (

    select
        'statement' as fact_kind,
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

    from encounters
    union all by name
    from acts

)

select
    {{ surrogate_key(['coalesce(statement_id, meeting_id)', 'events.source', 'events.target']) }} as event_id,
    types.event_type,
    case types.event_mode
        when 'visit' then if(events.has_host_and_guests, 'visit', null)
        when 'multilateral' then if(events.is_multilateral, 'multilateral', null)
        else types.event_mode
    end as event_mode,
    types.quad_class,
    if(events.status = 'possible', 'hypothetical', null) as event_context,
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
inner join {{ ref('ref_event_types') }} as types on events.fact_kind = types.fact_kind and events.code = types.code
left join {{ ref('dim_countries') }} as sources on events.source = sources.country_code
left join {{ ref('dim_countries') }} as targets on events.target = targets.country_code
{# a visit is the guest's act, and not one of guests towards each other #}
where coalesce(types.event_mode != 'visit' or not events.has_host_and_guests or events.is_to_the_host, true)
