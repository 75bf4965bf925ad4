{#
  People whose office is given to a country by "its" or "son": "its minister, Asha Exemple". Not "the president sent his
  minister": whose he is, is not told by a country. So is that of whom the text meets in her capital.
#}
with owned_mentions as (

    select document_key, sentence_no, mention_no, country_code from {{ ref('int_owned_mentions') }}
    union
    select * from {{ ref('int_people_met_at_home') }}
    union
    select * from {{ ref('int_offices_introduced') }}
    union
    {# "Commission President Asha Exemple" #}
    select document_key, sentence_no, mention_no, country_code from {{ ref('int_bodies_taken_up') }}

),

names as (

    select * from {{ ref('int_person_name_mentions') }}

),

named_first as (

    select document_key, sentence_no, min(mention_no) as mention_no
    from names
    group by document_key, sentence_no

)

select
    document_key,
    person_key,
    arg_min(country_code, (sentence_no, mention_no)) as country_code,
from owned_mentions
inner join names using (document_key, sentence_no, mention_no)
semi join named_first using (document_key, sentence_no, mention_no)
group by document_key, person_key
