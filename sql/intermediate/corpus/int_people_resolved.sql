{#
  Who each person of each document is across documents. The reference decides where it knows the name and no country contradicts;
  else a full name and a country make a person, and a family name alone stays within its document.
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

known_people as (

    select distinct name_key, full_name, country_code,
    from {{ ref('int_known_people') }}

),

claims as (

    select * from {{ ref('int_offices_claimed') }}

),

office_kinds as (

    select * from {{ ref('lex_office_kinds') }}

),

offices as (

    select * from {{ ref('ref_offices') }}

),

known_by_name as (

    select
        people.document_key,
        people.person_key,
        min(known_people.full_name) as known_name,
        'name' as resolution,
    from people
    inner join known_people
        on people.person_key = known_people.name_key
        and (people.country_code is null or known_people.country_code is null or people.country_code = known_people.country_code)
    group by people.document_key, people.person_key
    having count(distinct known_people.full_name) = 1

),

known_by_office as (

    {# "President Tokayev": one holder of that office has that family name #}
    select
        claims.document_key,
        claims.person_key,
        min(offices.full_name) as known_name,
        'family name and office' as resolution,
    from claims
    anti join known_by_name using (document_key, person_key)
    inner join office_kinds
        on claims.role = office_kinds.role
        and (office_kinds.domain is null or office_kinds.domain = claims.domain)
    inner join offices
        on office_kinds.office_kind = offices.office_kind
        and coalesce(offices.country_code, offices.organization_id) = claims.country_code
    inner join known_people
        on offices.full_name = known_people.full_name
        and list_contains(string_split(known_people.name_key, ' '), claims.person_key)
    group by claims.document_key, claims.person_key
    having count(distinct offices.full_name) = 1

),

known as (

    select * from known_by_name
    union all
    select * from known_by_office

),

home_countries as (

    select full_name as known_name, any_value(country_code) as country_code,
    from known_people
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
        coalesce(known.resolution, if(people.person_key like '% %', 'name and country', 'this document only')) as resolution,
        case
            when known.known_name is not null then {{ surrogate_key(["'known'", 'known.known_name']) }}
            when people.person_key like '% %' then {{ surrogate_key(["'named'", 'people.person_key', 'people.country_code']) }}
            else {{ surrogate_key(["'alone'", 'people.person_key', 'people.document_key']) }}
        end as person_id,
    from people
    left join known using (document_key, person_key)
    left join home_countries using (known_name)
    left join stated
        on people.document_key = stated.document_key
        and people.person_key = stated.person_key

)

select * from resolved
