{#
  Where an encounter takes place: the nearest city that "in", "at" or "of" introduces; and the countries a visit
  goes to.
#}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

introduced as (

    select * from {{ ref('int_places_introduced') }}

),

cities as (

    select * from {{ ref('ref_cities') }}

),

cities_claimed as (

    {# a city belongs to one encounter: the nearest before it, else the nearest after it #}
    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        introduced.concept as city_id,
        abs(introduced.token_no - candidates.token_end) as distance,
    from candidates
    inner join introduced using (document_key, sentence_no)
    where
        introduced.kind = 'city'
        and (introduced.preposition != 'of' or introduced.token_no - candidates.token_end between 0 and 2)
        and introduced.token_no - candidates.token_end between -25 and 14
    qualify dense_rank() over (
        partition by candidates.document_key, candidates.sentence_no, introduced.token_no
        order by introduced.token_no < candidates.token_no, abs(introduced.token_no - candidates.token_end)
    ) = 1

),

cities_near as (

    select document_key, sentence_no, token_no, arg_min(city_id, (distance, city_id)) as city_id
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
    left join cities on cities_near.city_id = cities.city_id
    left join destinations using (document_key, sentence_no, token_no)

)

select * from placed
where city is not null or destination_codes is not null
