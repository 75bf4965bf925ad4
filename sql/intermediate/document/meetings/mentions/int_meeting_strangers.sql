{#
  Encounters with somebody whose country the text does not tell, and who is none of those it is about: he may be from
  anywhere, so the other side of the main one is not his.
#}
with opened as (

    select * from {{ ref('int_meetings_opened') }}

),

met as (

    select document_key, event_key, unnest(person_keys) as person_key,
    from opened

),

known as (

    select document_key, unnest(person_keys) as person_key,
    from opened
    where is_main

)

select distinct met.document_key, met.event_key,
from met
anti join known using (document_key, person_key)
left join {{ ref('int_person_parties') }} as parties using (document_key, person_key)
where parties.country_code is null
