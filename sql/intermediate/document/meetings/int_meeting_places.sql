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

    select document_key, sentence_no, token_no, arg_min(city_id, (is_far, distance, city_id)) as city_id
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
        cities.name_en as city,
        cities.country_code,
        destinations.destination_codes,
    from candidates
    left join cities_near using (document_key, sentence_no, token_no)
    left join {{ ref('int_cities_pointed_to') }} as pointed using (document_key, sentence_no, token_no)
    left join cities on coalesce(pointed.city_id, cities_near.city_id) = cities.city_id
    left join destinations using (document_key, sentence_no, token_no)

)

select * from placed
where city is not null or destination_codes is not null
