{# Encounters of "the two ministers", with the people that the text is about where these hold that office. #}
with opened as (

    select * from {{ ref('int_meetings_opened') }}

),

main as (

    select document_key, person_keys,
    from opened
    where is_main

),

pairs as (

    {# "the two presidents" of a text about two ministers are not these #}
    select
        opened.document_key,
        opened.event_key,
        main.person_keys,
    from opened
    inner join main using (document_key)
    inner join {{ ref('int_offices_claimed') }} as claims
        on main.document_key = claims.document_key
        and list_contains(main.person_keys, claims.person_key)
    where opened.pair_role in ('any', claims.role)
    group by all

)

select * from pairs
