{{ config(materialized='view') }}
{# Where a sentence goes on from its first encounter to something else: "received Y, | who leaves on Tuesday". #}
select document_key, sentence_no, min(next_no) as next_no,
from {{ ref('int_encounter_predicates') }}
group by document_key, sentence_no
