{{ config(materialized='view') }}
{# "May" of a date, which is no modal. #}
select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no, 'modal' as kind,
from {{ ref('int_dates') }}
