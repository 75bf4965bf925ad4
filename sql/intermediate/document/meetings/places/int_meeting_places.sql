{#
  Where an encounter takes place: the nearest city that "in", "at" or "of" introduces; and the countries a visit
  goes to.
#}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

cities as (

    select * from {{ ref('ref_cities') }}

),

cities_claimed as (

    select * from {{ ref('int_cities_claimed') }}

),

cities_near as (

    select
        document_key,
        sentence_no,
        token_no,
        arg_min(city_id, (not is_listed, is_far, distance, city_id)) as city_id,
        arg_min(is_listed, (not is_listed, is_far, distance, city_id)) as is_listed,
        min(distance) as distance,
    from cities_claimed
    group by document_key, sentence_no, token_no

),

destinations as (

    select * from {{ ref('int_visit_destinations') }}

),

placed as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        {# "concluded his trip to Kenya before heading to Lima", "a visit to Lima and then talks on aid to Kenya" #}
        candidates.format = 'visit'
        and not list_contains(destinations.destination_codes, cities.country_code) as is_apart,
        if(
            is_apart and destinations.distance < cities_near.distance,
            null,
            coalesce(cities.name_en, if(pointed.country_code is null and not is_listed, cities_near.city_id, null))
        ) as city,
        if(city is null, if(candidates.format = 'visit', null, pointed.country_code), cities.country_code)
            as country_code,
        if(is_apart and city is not null, null, destinations.destination_codes) as destination_codes,
    from candidates
    left join cities_near using (document_key, sentence_no, token_no)
    left join {{ ref('int_cities_pointed_to') }} as pointed using (document_key, sentence_no, token_no)
    left join cities
        on if(pointed.country_code is null, cities_near.city_id, pointed.city_id) = cities.city_id
    left join destinations using (document_key, sentence_no, token_no)

)

select * exclude (is_apart)
from placed
where city is not null or destination_codes is not null or country_code is not null
