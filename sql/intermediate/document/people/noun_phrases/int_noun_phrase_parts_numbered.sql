{{ config(materialized='view') }}
{# The pieces of noun phrases with the number of the phrase that each is in. #}
select
    *,
    (count_if(opens_phrase) over reading)::integer as phrase_no,
    kind = 'name' and not opens_phrase and follows_institution as names_institution,
from {{ ref('int_noun_phrase_parts') }}
window reading as (partition by document_key, sentence_no order by token_no)
