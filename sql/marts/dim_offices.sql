with offices as (

    select * from {{ ref('ref_offices') }}

),

people as (

    select * from {{ ref('dim_people') }}
    where is_known

),

final as (

    {# two terms whose days are not known are one row #}
    select distinct
        people.person_id,
        offices.office_kind as office,
        coalesce(offices.country_code, offices.organization_id) as country_code,
        offices.office_en as office_name,
        offices.held_from,
        offices.held_to,
    from offices
    inner join people using (full_name)

)

select * from final
