-- Sentences of the document $fact_id that bear on when it was written: where it opens, and the offices that it gives.
with documents as (

    select document_key from staging.stg_documents
    where document_id = $fact_id

),

claims as (

    select distinct claims.document_key, claims.sentence_no
    from intermediate.int_offices_claimed as claims
    semi join documents using (document_key)

),

openings as (

    select document_key, sentence_no from intermediate.int_opening_dates
    semi join documents using (document_key)
    union
    select document_key, sentence_no from staging.stg_sentences
    semi join documents using (document_key)
    where section in ('dateline', 'update_line') or sentence_no = 1

)

select document_key, sentence_no, null as telling,
from (select * from openings union select * from claims)
order by sentence_no
limit 8
