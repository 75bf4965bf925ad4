{#
  Who an office alone may mean in a document: those to whom the document gives it, and those of whom the reference
  knows it ("the Uzbek leader" for Mirziyoyev, whom the text gives no office). Any office of a country may mean its
  only person without one, and any office at all the only person without office and country.
#}
with past_mentions as (

    select document_key, sentence_no, mention_no,
    from {{ ref('int_private_mentions') }}
    where is_past

),

claims as (

    {# who was ambassador once is not "the ambassador" #}
    select claimed.*
    from {{ ref('int_offices_claimed') }} as claimed
    anti join past_mentions using (document_key, sentence_no, mention_no)

),

people as (

    select * from {{ ref('int_person_countries') }}

),

known_offices as (

    select * from {{ ref('int_offices_known') }}

),

without_office as (

    select * from {{ ref('int_people_without_office') }}

),

holders as (

    select distinct
        claims.document_key,
        claims.person_key,
        claims.role,
        claims.word,
        claims.domain,
        coalesce(claims.country_code, people.country_code) as country_code,
        at_home.country_code as home_code,
        false as is_known_only,
    from claims
    inner join people using (document_key, person_key)
    left join {{ ref('int_people_at_home') }} as at_home using (document_key, person_key)
    union all by name
    select *, true as is_known_only,
    from known_offices
    anti join claims using (document_key, person_key, role)
    union all by name
    select *, 'any' as role, true as is_known_only,
    from without_office

)

select * from holders
