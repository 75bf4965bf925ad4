-- When the document $fact_id was written. How that was found is told beside the document itself.
select
    documents.title,
    if(
        documents.published_from is null, null,
        struct_pack(first := documents.published_from, last := documents.published_to)
    ) as published,
    originals.file_name as repeats,
    repeated.shared_count || ' of ' || repeated.sentence_count || ' sentences are the same' as repeats_since,
from marts.dim_documents as documents
inner join staging.stg_documents using (document_id)
left join intermediate.int_documents_repeated as repeated using (document_key)
left join marts.dim_documents as originals on documents.duplicate_of = originals.document_id
where documents.document_id = $fact_id
