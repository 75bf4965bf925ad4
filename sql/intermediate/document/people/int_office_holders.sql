{#
  Who an office alone may mean in a document: those to whom the document gives it, and those of whom the reference
  knows it ("the Uzbek leader" for Mirziyoyev, whom the text gives no office). Any office of a country may mean the only
  person of that country.
#}
with claims as (

    select * from {{ ref('int_offices_claimed') }}

),

people as (

    select * from {{ ref('int_person_countries') }}

),

known_people as (

    select * from {{ ref('int_known_people') }}

),

offices as (

    select * from {{ ref('ref_offices') }}

),

office_kinds as (

    select * from {{ ref('lex_office_kinds') }}

),

known_offices as (

    select distinct
        people.document_key,
        people.person_key,
        office_kinds.role,
        null as word,
        office_kinds.domain,
        offices.country_code,
        true as is_known_only,
    from people
    inner join known_people on people.person_key = known_people.name_key
    inner join offices on known_people.full_name = offices.full_name
    inner join office_kinds on offices.office_kind = office_kinds.office_kind

),

stated_offices as (

    select
        claims.document_key,
        claims.person_key,
        claims.role,
        claims.word,
        claims.domain,
        coalesce(claims.country_code, people.country_code) as country_code,
        false as is_known_only,
    from claims
    inner join people using (document_key, person_key)

),

compatriots as (

    {# the only person of a country, given no office: "the Italian businessman" #}
    select
        document_key, person_key, 'any' as role, null as word, null as domain, country_code, true as is_known_only,
    from people
    anti join claims using (document_key, person_key)
    anti join known_offices using (document_key, person_key)
    where country_code is not null
    qualify count(*) over (partition by document_key, country_code) = 1

),

strangers as (

    {# the only person without office and country: the interview of "la ministre sénégalaise", named by labels alone #}
    select
        document_key, person_key, 'any' as role, null as word, null as domain, null as country_code, true as is_known_only,
    from people
    anti join claims using (document_key, person_key)
    anti join known_offices using (document_key, person_key)
    where country_code is null
    qualify count(*) over (partition by document_key) = 1

),

holders as (

    select distinct * from stated_offices
    union all
    select known_offices.*
    from known_offices
    anti join claims using (document_key, person_key, role)
    union all
    select * from compatriots
    union all
    select * from strangers

)

select * from holders
