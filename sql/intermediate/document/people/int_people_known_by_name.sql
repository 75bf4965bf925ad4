{# What the reference knows of the people of a document by their names alone: the country, and whether any
   reader knows them. #}
with people as (

    select * from {{ ref('int_document_people') }}

),

known_spellings as (

    select * from {{ ref('int_known_people') }}

),

known_people as (

    {# people of one name but of two countries have none by it #}
    select
        people.document_key,
        people.person_key,
        arg_min(known_spellings.country_code, known_spellings.full_name) as country_code,
        bool_or(known_spellings.only_spelling is null) as is_renowned,
    from people
    inner join known_spellings
        on people.person_key = known_spellings.name_key
        and (
            known_spellings.only_spelling is null
            or known_spellings.only_spelling = {{ name_spelling(words('people.full_name')) }}
        )
    group by people.document_key, people.person_key
    having count(distinct known_spellings.country_code) <= 1

)

select * from known_people
