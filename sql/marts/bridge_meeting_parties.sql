with mentions as (

    select * from {{ ref('fct_meeting_mentions') }}

),

meetings as (

    select * from {{ ref('fct_meetings') }}

),

listed as (

    select distinct meeting_id, unnest(parties) as party,
    from mentions

),

final as (

    select
        listed.meeting_id,
        listed.party,
        coalesce(listed.party = meetings.country_code, false) as is_host,
    from listed
    inner join meetings using (meeting_id)

)

select * from final
