-- The sentences whose keys are in $keys, a list of (document_key, sentence_no).
with keys as (

    select distinct unnest($document_keys::ubigint[]) as document_key, unnest($sentence_nos::integer[]) as sentence_no,

)

select
    sentences.document_key,
    sentences.sentence_no,
    documents.document_id,
    sentences.sentence_text,
    tokenized.pieces,
from staging.stg_sentences as sentences
inner join keys using (document_key, sentence_no)
inner join staging.stg_documents as documents using (document_key)
left join intermediate.int_sentences_tokenized as tokenized using (document_key, sentence_no)
order by documents.document_id, sentences.sentence_no
