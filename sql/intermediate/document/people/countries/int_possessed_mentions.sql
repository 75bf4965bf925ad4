{{ config(materialized='view') }}
{#
  Offices and public bodies that are somebody's: "its ministry", "son ministre", "the president's envoy", "the UN
  Secretary-General's envoy".
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

possessors as (

    select document_key, sentence_no, token_no, null as organization_id,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner' and concept = 'possessive'
    union all
    {# "the Kenyan president's spokesman" #}
    select document_key, sentence_no, token_end as token_no, organization_id,
    from mentions
    where is_possessive and (countries is not null or organization_id is not null)

)

select document_key, sentence_no, mention_no, token_no, possessors.organization_id,
from mentions
inner join possessors using (document_key, sentence_no, token_no)
where
    (role_list is not null or is_public_body or is_government)
    and countries is null
    {# "his counterpart" is somebody else's #}
    and coalesce(role_list[1].role not in ('counterpart', 'guest'), true)
