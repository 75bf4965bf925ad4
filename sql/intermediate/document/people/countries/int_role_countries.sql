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

    {# "member of the Political Bureau of the Communist Party of China" on a visit to Hanoi #}
    select document_key, role, bool_or(is_told) as is_told,
    from (
        select document_key, unnest(role_list).role as role, countries is not null as is_told,
        from {{ ref('int_actor_mentions') }}
    )
    group by document_key, role

)

select held.document_key, held.role, coalesce(min(homes.country_code), min(usual.country_code)) as country_code,
from held
inner join roles as usual on held.role = usual.role and usual.is_usual
left join roles on held.role = roles.role and not held.is_told
left join homes on held.document_key = homes.document_key and roles.country_code = homes.country_code
group by held.document_key, held.role
