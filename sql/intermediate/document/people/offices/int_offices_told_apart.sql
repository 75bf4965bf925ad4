{#
  Whom an office without a country does not mean, since the same sentence gives it to somebody of a country ("The Prime
  Minister spoke to the Prime Minister of Jordan, Salim Exemple": two people).
#}
with bare_offices as (

    select * from {{ ref('int_bare_offices') }}
    where country_code is null

),

claims as (

    select * from {{ ref('int_offices_claimed') }}

),

named_at_once as (

    {# an office whose holder's name follows is no other's #}
    select document_key, sentence_no, role, mention_no - 1 as mention_no,
    from claims
    where country_code is null

),

told_apart as (

    select distinct bare_offices.document_key, bare_offices.role, claims.person_key,
    from bare_offices
    anti join named_at_once using (document_key, sentence_no, role, mention_no)
    inner join claims using (document_key, sentence_no, role)
    where claims.country_code is not null

)

select * from told_apart
