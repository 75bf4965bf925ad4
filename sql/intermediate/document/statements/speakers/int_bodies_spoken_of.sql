{{ config(materialized='view') }}
{#
  The government or organisation that "it", or "il", may take up from a sentence: the last one that speaks in it, and the one
  it opens on, whether that speaks or not.
#}
with bodies as (

    select document_key, sentence_no, arg_max(
            struct_pack(actor_kind := actor_kind, country_code := country_code, sentence_no := sentence_no),
            (token_no, mention_no)
        ) as body,
    from {{ ref('int_cued_sentences') }}
    where actor_kind in ('government', 'organization') and pronoun is null and mention_no is not null
    group by document_key, sentence_no

),

leaders as (

    {# "The council has read the report. It said …" #}
    select
        document_key, sentence_no,
        struct_pack(actor_kind := actor_kind, country_code := country_code, sentence_no := sentence_no) as body,
    from {{ ref('int_actors') }}
    where
        actor_kind in ('government', 'organization') and pronoun is null and token_no = 1
        and not is_possessive and country_code is not null

)

select document_key, sentence_no, bodies.body, leaders.body as leader,
from bodies
full join leaders using (document_key, sentence_no)
