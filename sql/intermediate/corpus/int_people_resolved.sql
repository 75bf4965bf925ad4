{#
  Who each person of each document is across documents. The reference decides where it knows the name and no country
  contradicts; else a full name and a country make a person, of one walk of life. A family name alone, a name without a
  country, and a name of two people of whom the document does not tell which stay within their document.
#}
with people as (

    select * from {{ ref('int_people_described') }}

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

repeated as (

    select document_key, original_key,
    from {{ ref('int_documents_repeated') }}

),

resolved as (

    select
        people.document_key,
        people.person_key,
        people.spelling,
        known.known_name,
        coalesce(people.country_code, home_countries.country_code, stated.country_code) as country_code,
        coalesce(repeated.original_key, people.document_key) as story_key,
        people.can_be_named and (people.calling_count < 2 or people.calling is not null) as is_named,
        case
            when known.known_name is not null then known.resolution
            when is_named and people.is_presumed then 'name and presumed country'
            when is_named then coalesce(people.way, 'name and country')
            else 'this document only'
        end as resolution,
        case
            when known.known_name is not null
                then {{ surrogate_key(["'known'", 'known.known_name']) }}
            when is_named
                then {{ surrogate_key([
                    "'named'", 'people.joint_key', 'people.country_code',
                    'if(people.calling_count > 1, people.calling, null)',
                ]) }}
            else {{ surrogate_key(["'alone'", 'people.person_key', 'story_key']) }}
        end as person_id,
    from people
    left join known using (document_key, person_key)
    left join repeated using (document_key)
    left join home_countries using (known_name)
    left join stated using (document_key, person_key)

)

select * exclude (is_named, story_key) from resolved
