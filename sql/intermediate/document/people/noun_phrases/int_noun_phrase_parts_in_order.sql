{{ config(materialized='view') }}
{#
  What noun phrases of actors may be made of, in order, each with the pieces around it and the last office before it:
  whether that is a diplomat's, who has his place in a foreign city.
#}
with candidates as (

    select * from {{ ref('int_noun_phrase_candidates') }}

),

posted as (

    select role as concept, 'role_head' as kind, true as is_posted_role,
    from {{ ref('lex_role_traits') }}
    where trait = 'posted'

),

in_order as (

    select
        *,
        lag(kind) over reading as kind_before,
        lag(concept) over reading as concept_before,
        lag(phrase) over reading as phrase_before,
        lag(token_end) over reading as end_before,
        lag(kind, 2) over reading as kind_two_before,
        lag(concept, 2) over reading as concept_two_before,
        lag(concept, 3) over reading as concept_three_before,
        lead(kind) over reading as kind_after,
        lead(kind, 2) over reading as kind_two_after,
        last_value(case when kind = 'role_head' then token_end end ignore nulls) over earlier as last_role_end,
        last_value(case when kind = 'role_head' then coalesce(is_posted_role, false) end ignore nulls) over earlier
            as is_posted,
    from candidates
    left join posted using (kind, concept)
    window
        reading as (partition by document_key, sentence_no order by token_no),
        earlier as (reading rows between unbounded preceding and 1 preceding)

)

select * exclude (is_posted_role) from in_order
