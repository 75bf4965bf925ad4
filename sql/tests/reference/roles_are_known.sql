{# Offices are compared by role: one that no word of lex_roles means would be listed and never found. #}
with roles as (

    select 'lex_role_compatibility.role_said' as listed_in, role_said as role,
    from {{ ref('lex_role_compatibility') }}
    union
    select 'lex_role_compatibility.role_held', role_held,
    from {{ ref('lex_role_compatibility') }}
    union
    select 'lex_office_kinds.role', role,
    from {{ ref('lex_office_kinds') }}
    union
    select 'lex_role_countries.role', role,
    from {{ ref('lex_role_countries') }}

),

unknown as (

    select roles.*
    from roles
    left join {{ ref('lex_roles') }} as known on roles.role = known.concept
    where known.concept is null

)

select * from unknown
