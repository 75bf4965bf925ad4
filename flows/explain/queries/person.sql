-- The person $fact_id: names seen, offices known, and how much the warehouse holds.
with seen as (

    select spelling, count(*) as documents,
    from intermediate.int_people_resolved
    where person_id = $fact_id
    group by spelling

),

offices as (

    select list(
        concat_ws(' ', office_name, country_code) || ', '
        || coalesce(held_from::varchar, '?') || ' to ' || coalesce(held_to::varchar, 'now')
        order by held_from, office_name
    ) as offices,
    from marts.dim_offices
    where person_id = $fact_id

)

select
    people.full_name,
    people.country_code as country,
    people.is_known as is_in_reference,
    (
        select list(spelling || ' (' || documents || if(documents = 1, ' document)', ' documents)')
            order by documents desc, spelling)
        from seen
    ) as seen_as,
    offices.offices,
    (select sum(documents)::integer from seen) as documents,
    (select count(*) from marts.bridge_meeting_participants where person_id = $fact_id) as meetings,
    (select count(*) from marts.fct_statements where speaker_person_id = $fact_id) as statements,
from marts.dim_people as people
cross join offices
where people.person_id = $fact_id
