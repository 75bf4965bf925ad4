{# Mentions by a name and where it comes from: "le Béninois Nora Exemple". A firm's would not have the capital. #}
with mentions as (

    select document_key, sentence_no, mention_no, name_token,
    from {{ ref('int_actor_mentions') }}
    where name is not null and role_list is null and organization_id is null and organization_head is null

),

demonyms as (

    select distinct document_key, sentence_no, token_end as name_token,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and language = 'fr' and kind = 'country_demonym'

)

select document_key, sentence_no, mention_no,
from mentions
semi join demonyms using (document_key, sentence_no, name_token)
