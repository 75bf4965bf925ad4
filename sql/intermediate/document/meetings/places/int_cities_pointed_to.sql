{#
  Where an encounter takes place that points back to a place: "will speak to X there", "s'y est entretenu": the city or
  country named last before it, in its sentence or the two before.
#}
with pointers as (

    select document_key, sentence_no, token_no as pointer_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'there'

),

candidates as (

    select document_key, sentence_no, token_no, token_end, coalesce(verb_no, token_no) as verb_no,
    from {{ ref('int_meeting_candidates') }}

),

places as (

    select
        named.document_key,
        named.sentence_no as place_sentence_no,
        named.token_no as place_no,
        cities.city_id,
        coalesce(cities.country_code, named.concept) as country_code,
    from {{ ref('int_places_named') }} as named
    left join {{ ref('ref_cities') }} as cities on named.kind = 'city' and named.concept = cities.city_id

),

pointed as (

    select distinct candidates.document_key, candidates.sentence_no, candidates.token_no, pointers.pointer_no,
    from candidates
    inner join pointers using (document_key, sentence_no)
    where
        least(candidates.verb_no, candidates.token_no) - pointers.pointer_no between 0 and 3
        or pointers.pointer_no - candidates.token_end between 0 and 3

),

last_named as (

    select
        pointed.document_key,
        pointed.sentence_no,
        pointed.token_no,
        arg_max(places.country_code, (place_sentence_no, place_no, places.country_code)) as country_code,
        arg_max(
            struct_pack(city_id, country_code := places.country_code), (place_sentence_no, place_no, city_id)
        ) filter (city_id is not null) as last_city,
    from pointed
    inner join places
        on pointed.document_key = places.document_key
        and places.place_sentence_no between pointed.sentence_no - 2 and pointed.sentence_no
    where place_sentence_no < pointed.sentence_no or place_no < pointed.pointer_no
    group by pointed.document_key, pointed.sentence_no, pointed.token_no

)

{# "in Oslo, Norway … there" is the city; "in Norway … there" is no city of another country named before it #}
select
    document_key,
    sentence_no,
    token_no,
    if(last_city['country_code'] = country_code, last_city['city_id'], null) as city_id,
    country_code,
from last_named
