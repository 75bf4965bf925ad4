{{ config(materialized='view') }}
{# The tokens of names: no word of a lexicon stands there, be it a month ("Asha May"). #}
select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
from {{ ref('int_names') }}
