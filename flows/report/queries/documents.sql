-- The documents whose ids are in $document_ids.
with headlines as (

    select document_key, arg_min(sentence_text, sentence_no) as headline,
    from staging.stg_sentences
    where section = 'headline'
    group by document_key

)

select
    documents.document_id as id,
    documents.file_name as file,
    coalesce(documents.title, headlines.headline) as title,
    documents.publisher,
    documents.language,
    documents.published_from as first_day,
    documents.published_to as last_day,
    documents.published_basis as basis,
    staged.url,
from marts.dim_documents as documents
inner join staging.stg_documents as staged using (document_id)
left join headlines using (document_key)
where list_contains($document_ids, documents.document_id)
order by documents.document_id
