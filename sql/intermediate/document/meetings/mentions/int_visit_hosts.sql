{#
  Who receives the guest of the visit that a text is about, as its sentence tells: "at the invitation of President X,
  Prime Minister Y paid a visit to Peru". From then on "the two leaders" are both.
#}
with visits as (

    select document_key, sentence_no, country_code, person_keys,
    from {{ ref('int_meetings_opened') }}
    where is_main and format = 'visit' and len(person_keys) = 1

),

hosts as (

    select visits.document_key, actors.person_key,
    from visits
    inner join {{ ref('int_actors') }} as actors using (document_key, sentence_no)
    where
        actors.person_key is not null
        and actors.country_code = visits.country_code
        and not list_contains(visits.person_keys, actors.person_key)

)

select document_key, min(person_key) as person_key,
from hosts
group by document_key
having count(distinct person_key) = 1
