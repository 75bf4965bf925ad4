with mentions as (

    select * from {{ ref('fct_meeting_mentions') }}

),

people as (

    select * from {{ ref('dim_people') }}

),

listed as (

    select distinct meeting_id, unnest(participants) as person_id,
    from mentions

),

final as (

    select
        listed.meeting_id,
        listed.person_id,
        people.country_code as party,
    from listed
    inner join people using (person_id)

)

select * from final
