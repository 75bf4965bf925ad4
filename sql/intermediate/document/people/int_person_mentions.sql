{# Which person of the document a mention speaks of: by name, or by an office alone ("l'ambassadeur", "the envoy"). #}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

named as (

    select * from {{ ref('int_person_name_mentions') }}

),

held_roles as (

    select * from {{ ref('int_offices_claimed') }}

),

bare_roles as (

    select
        document_key,
        sentence_no,
        mention_no,
        role_list[1].role as role,
        coalesce(role_list[1].domain, domain) as domain,
        countries[1] as country_code,
    from mentions
    where
        name is null
        and role_list is not null
        and role_list[1].role not in ('counterpart', 'official', 'expert')
        and not is_plural_role
        and not coalesce(is_indefinite, false)

),

by_role as (

    select
        bare_roles.document_key,
        bare_roles.sentence_no,
        bare_roles.mention_no,
        held_roles.person_key,
        'office' as resolution,
    from bare_roles
    inner join held_roles
        on bare_roles.document_key = held_roles.document_key
        and bare_roles.role = held_roles.role
        and (bare_roles.domain is null or bare_roles.domain = held_roles.domain)
        and (bare_roles.country_code is null or bare_roles.country_code = held_roles.country_code)
    qualify row_number() over (
        partition by bare_roles.document_key, bare_roles.sentence_no, bare_roles.mention_no
        order by
            (held_roles.sentence_no, held_roles.mention_no) >= (bare_roles.sentence_no, bare_roles.mention_no),
            abs(held_roles.sentence_no - bare_roles.sentence_no),
            held_roles.person_key
    ) = 1

),

resolved as (

    select * from named
    union all
    select * from by_role

)

select * from resolved
