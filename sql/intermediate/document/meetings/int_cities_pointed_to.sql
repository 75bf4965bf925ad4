{#
  Where an encounter takes place that points back to a place: "will speak to X there", "s'y est entretenu": the city named
  last before it, in its sentence or the two before.
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

cities as (

    select document_key, sentence_no as city_sentence_no, token_no as city_no, concept as city_id,
    from {{ ref('int_places_named') }}
    where kind = 'city'

),

pointed as (

    select distinct candidates.document_key, candidates.sentence_no, candidates.token_no, pointers.pointer_no,
    from candidates
    inner join pointers using (document_key, sentence_no)
    where
        least(candidates.verb_no, candidates.token_no) - pointers.pointer_no between 0 and 3
        or pointers.pointer_no - candidates.token_end between 0 and 3

)

select
    pointed.document_key,
    pointed.sentence_no,
    pointed.token_no,
    arg_max(cities.city_id, (cities.city_sentence_no, cities.city_no, cities.city_id)) as city_id,
from pointed
inner join cities
    on pointed.document_key = cities.document_key
    and cities.city_sentence_no between pointed.sentence_no - 2 and pointed.sentence_no
where cities.city_sentence_no < pointed.sentence_no or cities.city_no < pointed.pointer_no
group by pointed.document_key, pointed.sentence_no, pointed.token_no
