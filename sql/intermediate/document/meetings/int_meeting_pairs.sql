{#
  Encounters of "the two ministers", with the people that the text is about where these hold that office: who takes part
  in the main one, and who receives the guest of a visit.
#}
with opened as (

    select * from {{ ref('int_meetings_opened') }}

),

main as (

    select document_key, person_keys,
    from opened
    where is_main
    union all
    select document_key, [person_key],
    from {{ ref('int_visit_hosts') }}

),

known as (

    {# "the two presidents" of a text about two ministers are not these #}
    select
        opened.document_key,
        opened.event_key,
        list_sort(list_distinct(flatten(list(main.person_keys)))) as person_keys,
    from opened
    inner join main using (document_key)
    left join {{ ref('int_offices_claimed') }} as claims
        on main.document_key = claims.document_key
        and list_contains(main.person_keys, claims.person_key)
        and opened.pair_role = claims.role
    where opened.pair_role = 'any' or claims.role is not null
    group by opened.document_key, opened.event_key

)

select * from known
