{{ config(materialized='view') }}
{# Where a sentence names who passes on what it tells: "…, Reuters reported". #}
select document_key, sentence_no, max(least(speaker_no, token_no)) as relay_no,
from {{ ref('int_reporting_cues') }}
where only_relays
group by document_key, sentence_no
