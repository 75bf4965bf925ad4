{#
  Encounters of "the two ministers", with the people that the text is about where these hold that office: who takes part
  in the main one, and who receives the guest of a visit; else those whom it has named before.
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

),

named as (

    select opened.document_key, opened.event_key, named.person_keys, named.country_codes,
    from opened
    inner join {{ ref('int_pairs_named') }} as named using (document_key, sentence_no, token_no)
    {# "The leaders' talks were warm", of which the text has just told, is no other encounter #}
    left join opened as told
        on opened.document_key = told.document_key
        and named.person_keys = told.person_keys
        and told.format != 'visit'
        and opened.rule_id != 'verb_meet'
        and opened.city is null
        and opened.time is null
    where
        told.event_key is null
        {# "the ministers of Peru and Chile" are other people than those of two other countries #}
        and (len(opened.parties) < 2 or list_has_all(named.country_codes, opened.parties))

),

completed as (

    select
        document_key,
        event_key,
        if(len(known.person_keys) > 1 or named.person_keys is null, known.person_keys, named.person_keys)
            as person_keys,
        if(len(known.person_keys) > 1, null, named.country_codes) as country_codes,
    from known
    full join named using (document_key, event_key)

)

select *
from completed
where person_keys is not null
