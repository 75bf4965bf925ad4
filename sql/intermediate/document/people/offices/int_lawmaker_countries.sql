{# Whose parliament a document speaks of: the country it gives most often to lawmakers and their houses. #}
with mentions as (

    select document_key, sentence_no, mention_no, countries[1] as country_code,
    from {{ ref('int_actor_mentions') }}
    where
        countries is not null
        and (plural_role = 'lawmaker' or list_contains(list_transform(role_list, lambda held: held.role), 'lawmaker'))

)

select document_key, mode(country_code order by sentence_no, mention_no) as country_code,
from mentions
group by document_key
