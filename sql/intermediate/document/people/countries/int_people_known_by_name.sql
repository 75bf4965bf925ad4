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

),

known_by_office as (

    {# "President Exemple": of two renowned people of that name the only one who held that office #}
    select
        people.document_key,
        people.person_key,
        min(coalesce(offices.country_code, offices.organization_id)) as country_code,
        true as is_renowned,
    from people
    anti join known_people using (document_key, person_key)
    inner join {{ ref('int_offices_claimed') }} as claims using (document_key, person_key)
    inner join {{ ref('lex_office_kinds') }} as office_kinds
        on claims.role = office_kinds.role
        and (office_kinds.domain is null or office_kinds.domain = claims.domain)
    inner join {{ ref('ref_offices') }} as offices using (office_kind)
    inner join known_spellings
        on offices.full_name = known_spellings.full_name
        and known_spellings.only_spelling is null
        and list_contains(string_split(known_spellings.name_key, ' '), people.person_key)
    group by people.document_key, people.person_key
    having count(distinct offices.full_name) = 1

)

select * from known_people
union all
select * from known_by_office
