{{ config(materialized='view') }}
{# Mentions by an office of which the noun phrase tells no country, no organisation, no field and no public body. #}
select
    document_key, sentence_no, mention_no, token_no, token_end, organization_head,
    role_list[1].role in ('head_of_state', 'vice_president') as is_president,
from {{ ref('int_actor_mentions') }}
where
    role_list[1].role in ('head_of_state', 'vice_president', 'spokesperson', 'official')
    and countries is null and organization_id is null and domain is null
    and not is_government and not is_public_body
