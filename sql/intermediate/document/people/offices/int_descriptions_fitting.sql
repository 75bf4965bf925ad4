{#
  Whom a description can only mean: "the bank's official" its only one in the text, "the economist" the only person of
  private walk, "the Ghanaian businessman" the only such one of the country, whatever office the text gave each before.
#}
with bare_offices as (

    select * from {{ ref('int_bare_offices') }}
    semi join (select role from {{ ref('lex_role_traits') }} where trait = 'of_many') using (role)

),

people as (

    select * from {{ ref('int_person_countries') }}

),

claims as (

    select
        document_key, person_key,
        bool_or(private_roles.role is not null) as is_private,
        bool_or(role = 'expert') as is_expert,
    from {{ ref('int_offices_claimed') }}
    left join (select role from {{ ref('lex_role_traits') }} where trait = 'private') as private_roles using (role)
    group by document_key, person_key

),

described as (

    select
        people.document_key,
        people.person_key,
        people.country_code,
        people.first_sentence_no,
        claims.is_private,
        claims.is_expert,
        count(*) over (partition by people.document_key, people.country_code) as of_party_count,
        count_if(claims.is_private) over (partition by people.document_key) as private_count,
        count_if(claims.is_private) over (partition by people.document_key, people.country_code)
            as private_of_party_count,
    from people
    left join claims using (document_key, person_key)

),

fitting as (

    select
        bare_offices.document_key,
        bare_offices.sentence_no,
        bare_offices.mention_no,
        bare_offices.role,
        bare_offices.country_code,
        described.person_key,
        described.country_code as country_held,
    from bare_offices
    inner join described
        on bare_offices.document_key = described.document_key
        and bare_offices.sentence_no > described.first_sentence_no
    where
        bare_offices.is_of_organization and described.country_code = bare_offices.country_code
        and described.of_party_count = 1
        or described.is_private and bare_offices.role = 'expert'
        and (
            bare_offices.country_code is null and bare_offices.domain is null
            and described.is_expert and described.private_count = 1
            or described.country_code = bare_offices.country_code and described.private_of_party_count = 1
        )

)

select * from fitting
