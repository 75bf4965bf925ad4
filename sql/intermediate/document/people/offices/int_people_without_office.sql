{#
  People to whom neither the document nor the reference gives an office, and who are alone in that: the only one of
  their country ("the Italian businessman"), or the only one without any (an interview of "la ministre sénégalaise",
  whom labels alone name).
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

claims as (

    select * from {{ ref('int_offices_claimed') }}

),

known_offices as (

    select * from {{ ref('int_offices_known') }}

),

alone as (

    select document_key, person_key, country_code,
    from people
    anti join claims using (document_key, person_key)
    anti join known_offices using (document_key, person_key)
    anti join {{ ref('int_briefers') }} using (document_key, person_key)
    qualify count(*) over (partition by document_key, country_code) = 1

)

select * from alone
