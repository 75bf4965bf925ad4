{#
  Who answers at the briefing of a spokesperson and is only named by labels: "Briefing by the Spokesperson",
  "Ms. Exemple: …".
#}
with labelled_names as (

    select * from {{ ref('int_labelled_names') }}

),

names as (

    select * from {{ ref('int_person_name_mentions') }}

),

claims as (

    select * from {{ ref('int_offices_claimed') }}

),

spokespersons as (

    select document_key from {{ ref('int_actor_mentions') }}
    where name is null and role_list[1].role = 'spokesperson' and countries is null

)

select distinct document_key, person_key,
from labelled_names
inner join names using (document_key, sentence_no, mention_no)
semi join spokespersons using (document_key)
anti join claims using (document_key, person_key)
