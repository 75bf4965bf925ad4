with people as (

    select * from {{ ref('int_people_resolved') }}

),

final as (

    select
        person_id,
        coalesce(max(known_name), arg_max(spelling, (length(spelling), spelling))) as full_name,
        mode(country_code order by country_code) as country_code,
        list(distinct spelling order by spelling) as name_variants,
        bool_or(known_name is not null) as is_known,
        arg_min(resolution, resolution) as resolution,
    from people
    group by person_id

)

select * from final
