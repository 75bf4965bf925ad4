{#
  Each person of each document with the country that the document tells; where it tells none, the one it presumes, if
  another document tells that of somebody of the same name.
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

forms as (

    select spelling, name_key,
    from {{ ref('int_name_forms') }}
    where way = 'name' and name_key like '% %'

),

told as (

    select distinct forms.name_key, people.country_code, true as is_told_elsewhere,
    from people
    inner join forms on people.full_name = forms.spelling
    where people.country_code is not null

),

placed as (

    select
        people.document_key,
        people.person_key,
        people.full_name,
        people.country_code is null and coalesce(told.is_told_elsewhere, false) as is_presumed,
        coalesce(people.country_code, told.country_code) as country_code,
    from people
    left join {{ ref('int_person_parties') }} as parties using (document_key, person_key)
    left join forms on people.full_name = forms.spelling
    left join told on forms.name_key = told.name_key and parties.country_code = told.country_code

)

select * from placed
