{#
  Which person of the reference a name in a document stands for: one whose name it is and whose country does not
  contradict, else the one holder of the stated office who has that family name ("President Tokayev").
#}
with people as (

    select document_key, person_key, full_name, country_code,
    from {{ ref('int_person_countries') }}

),

known_people as (

    select distinct name_key, full_name, country_code, only_spelling,
    from {{ ref('int_known_people') }}

),

claims as (

    select * from {{ ref('int_offices_claimed') }}

),

office_kinds as (

    select * from {{ ref('lex_office_kinds') }}

),

offices as (

    select office_kind, full_name, coalesce(country_code, organization_id) as country_code,
    from {{ ref('ref_offices') }}

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
        and (
            people.country_code is null
            or known_people.country_code is null
            or people.country_code = known_people.country_code
        )
        and (
            known_people.only_spelling is null
            or people.country_code = known_people.country_code
            or known_people.only_spelling = {{ name_spelling(words('people.full_name')) }}
        )
    group by people.document_key, people.person_key
    having count(distinct known_people.full_name) = 1

),

known_by_office as (

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
        and claims.country_code = offices.country_code
    inner join known_people
        on offices.full_name = known_people.full_name
        and list_contains(string_split(known_people.name_key, ' '), claims.person_key)
    group by claims.document_key, claims.person_key
    having count(distinct offices.full_name) = 1

)

select * from known_by_name
union all
select * from known_by_office
