{#
  Whose an office is that only some states have: a member of the Political Bureau is Vietnam's in a text that Vietnam's
  newsroom or one in Hanoi tells, elsewhere the usual one, China's.
#}
with roles as (

    select * from {{ ref('lex_role_countries') }}

),

homes as (

    select document_key, country_code
    from {{ ref('int_document_countries') }}
    where dateline_count > 0
    union
    select document_key, country_code
    from {{ ref('int_document_newsrooms') }}

),

held as (

    select distinct document_key, unnest(role_list).role as role
    from {{ ref('int_actor_mentions') }}

)

select held.document_key, held.role, coalesce(min(homes.country_code), min(usual.country_code)) as country_code,
from held
inner join roles as usual on held.role = usual.role and usual.is_usual
left join roles on held.role = roles.role
left join homes on held.document_key = homes.document_key and roles.country_code = homes.country_code
group by held.document_key, held.role
