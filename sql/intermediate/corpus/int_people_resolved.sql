{#
  Who each person of each document is across documents. The reference decides where it knows the name and no country
  contradicts; else a full name and a country make a person, and a family name alone stays within its document.
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

known as (

    select * from {{ ref('int_people_known') }}

),

home_countries as (

    select full_name as known_name, min(country_code) as country_code,
    from {{ ref('int_known_people') }}
    group by full_name

),

stated as (

    {# what the document as a whole says of the country: offices named alone, the country it reports from #}
    select document_key, person_key, mode(country_code order by country_code) as country_code,
    from {{ ref('int_actors') }}
    where person_key is not null
    group by document_key, person_key

),

resolved as (

    select
        people.document_key,
        people.person_key,
        people.full_name as spelling,
        known.known_name,
        coalesce(people.country_code, home_countries.country_code, stated.country_code) as country_code,
        coalesce(
            known.resolution, if(people.person_key like '% %', 'name and country', 'this document only')
        ) as resolution,
        case
            when known.known_name is not null
                then {{ surrogate_key(["'known'", 'known.known_name']) }}
            when people.person_key like '% %'
                then {{ surrogate_key(["'named'", 'people.person_key', 'people.country_code']) }}
            else {{ surrogate_key(["'alone'", 'people.person_key', 'people.document_key']) }}
        end as person_id,
    from people
    left join known using (document_key, person_key)
    left join home_countries using (known_name)
    left join stated using (document_key, person_key)

)

select * from resolved
