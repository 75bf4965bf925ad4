{#
  Which person of the reference a name in a document stands for: the one whose name it is, else the one holder of the
  stated office who has that family name ("President Tokayev").
#}
with people as (

    select people.document_key, people.person_key, forms.name_key, people.country_code,
    from {{ ref('int_person_countries') }} as people
    inner join {{ ref('int_name_forms') }} as forms on people.full_name = forms.spelling and forms.way = 'name'

),

names_known as (

    select * from {{ ref('int_names_known') }}

),

known_people as (

    select distinct name_key, full_name,
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

    select people.document_key, people.person_key, names_known.known_name, names_known.resolution,
    from people
    inner join names_known
        on people.name_key = names_known.name_key
        and people.country_code is not distinct from names_known.country_code

),

known_by_office as (

    select
        claims.document_key,
        claims.person_key,
        min(offices.full_name) as known_name,
        'family name and office' as resolution,
    from claims
    anti join known_by_name using (document_key, person_key)
    left join (select distinct document_key, person_key, country_code from people) as people
        using (document_key, person_key)
    inner join office_kinds
        on claims.role = office_kinds.role
        and (office_kinds.domain is null or office_kinds.domain = claims.domain)
    inner join offices
        on office_kinds.office_kind = offices.office_kind
        and coalesce(claims.country_code, people.country_code) = offices.country_code
    inner join known_people
        on offices.full_name = known_people.full_name
        and list_contains(string_split(known_people.name_key, ' '), claims.person_key)
    group by claims.document_key, claims.person_key
    having count(distinct offices.full_name) = 1

)

select * from known_by_name
union all
select * from known_by_office
