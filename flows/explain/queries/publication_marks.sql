-- Dates and offices in the sentences of the document $fact_id.
with documents as (

    select document_key from staging.stg_documents
    where document_id = $fact_id

)

select document_key, sentence_no, 'date' as label, token_no, token_end, null as words,
from intermediate.int_date_expressions
semi join documents using (document_key)
union
select mentions.document_key, mentions.sentence_no, 'office', mentions.token_no, mentions.token_end, null,
from intermediate.int_actor_mentions as mentions
semi join intermediate.int_offices_claimed using (document_key, sentence_no, mention_no)
semi join documents using (document_key)
