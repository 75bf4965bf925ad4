{#
  Each person of each document with the country that the document tells; where it tells none, the one it presumes, if
  another document tells or presumes that of somebody of the same name.
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

forms as (

    select spelling, name_key,
    from {{ ref('int_name_forms') }}
    where way = 'name' and name_key like '% %'

),

parties as (

    select * from {{ ref('int_person_parties') }}

),

told as (

    {# a name that two documents presume to be of one country counts as told #}
    select
        forms.name_key,
        coalesce(people.country_code, parties.country_code) as country_code,
        true as is_told_elsewhere,
    from people
    inner join forms on people.full_name = forms.spelling
    left join parties using (document_key, person_key)
    where coalesce(people.country_code, parties.country_code) is not null
    group by all
    having bool_or(people.country_code is not null) or count(distinct people.document_key) > 1

),

placed as (

    select
        people.document_key,
        people.person_key,
        people.full_name,
        people.country_code is null and coalesce(told.is_told_elsewhere, false) as is_presumed,
        coalesce(people.country_code, told.country_code) as country_code,
    from people
    left join parties using (document_key, person_key)
    left join forms on people.full_name = forms.spelling
    left join told on forms.name_key = told.name_key and parties.country_code = told.country_code

)

select * from placed
