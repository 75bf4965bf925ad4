{{ config(materialized='view') }}
{# Where each phrase of the lexicons stands, with what it means. #}
select
    placed.document_key,
    placed.sentence_no,
    placed.token_no,
    meanings.lexicon,
    meanings.layer,
    meanings.phrase,
    meanings.kind,
    meanings.concept,
    meanings.detail,
    meanings.tense,
    meanings.language,
    placed.token_end,
from {{ ref('int_phrases_placed') }} as placed
inner join {{ ref('int_phrases') }} as meanings using (phrase_no)
