{{ config(materialized='view') }}
{#
  Holders of a high office whom a text first names, after others, where it turns to their capital: "In Accra, the prime
  minister, Asha Exemple, …". Whom it has named before may be there on a visit.
#}
with capitals as (

    select capitals.document_key, capitals.sentence_no, capitals.token_end, capitals.concept as country_code,
    from {{ ref('int_phrases_located') }} as capitals
    semi join {{ ref('int_phrases_located') }} as places
        on capitals.document_key = places.document_key
        and capitals.sentence_no = places.sentence_no
        and capitals.token_no = places.token_end
        and places.layer = 'syntax' and places.kind = 'preposition' and places.token_no = 1
    where capitals.layer = 'syntax' and capitals.kind = 'country_capital_for_government'

),

first_named as (

    select
        document_key, person_key,
        min(sentence_no) as sentence_no,
        arg_min(mention_no, (sentence_no, mention_no)) as mention_no,
        min(min(sentence_no)) over (partition by document_key) as opening_no,
    from {{ ref('int_person_name_mentions') }}
    group by document_key, person_key

),

high_offices as (

    select role from {{ ref('lex_role_traits') }} where trait = 'high'
    except
    select role from {{ ref('lex_role_traits') }} where trait = 'posted'

)

select first_named.document_key, first_named.sentence_no, first_named.mention_no, capitals.country_code,
from first_named
inner join {{ ref('int_actor_mentions') }} as mentions using (document_key, sentence_no, mention_no)
inner join capitals
    on mentions.document_key = capitals.document_key
    and mentions.sentence_no = capitals.sentence_no
    and mentions.token_no = capitals.token_end + 1
where
    first_named.sentence_no > first_named.opening_no
    and mentions.role_list[1].role in (select role from high_offices)
