{# Which offices the reference knows of the people a document names ("Mirziyoyev", whom the text gives none). #}
with people as (

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

known as (

    select distinct
        people.document_key, people.person_key, office_kinds.role, office_kinds.domain, offices.country_code,
    from people
    inner join known_people
        on people.person_key = known_people.name_key
        and (
            known_people.only_spelling is null
            or list_contains(known_people.country_codes, people.country_code)
            or known_people.only_spelling = {{ name_spelling(words('people.full_name')) }}
        )
    inner join offices on known_people.full_name = offices.full_name
    inner join office_kinds on offices.office_kind = office_kinds.office_kind

)

select * from known
