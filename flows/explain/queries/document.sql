-- What is known of the document $document_key itself.
with headlines as (

    select document_key, arg_min(sentence_text, sentence_no) as headline
    from staging.stg_sentences
    where section = 'headline' and document_key = $document_key
    group by document_key

),

codes as (

    select code, description from reference.ref_codes
    where code_kind = 'date_basis'

)

select
    documents.document_id,
    known.file_name,
    coalesce(known.title, headlines.headline) as title,
    known.publisher,
    known.language,
    if(
        known.published_from is null, null,
        struct_pack(first := known.published_from, last := known.published_to)
    ) as published,
    if(codes.code is null, null, struct_pack(code := codes.code, means := codes.description)) as publication_found,
    if(
        refs.is_publication_day is null or refs.is_publication_day, null,
        struct_pack(first := refs.reference_from, last := refs.reference_to)
    ) as dates_counted_from,
from staging.stg_documents as documents
inner join marts.dim_documents as known using (document_id)
left join headlines using (document_key)
left join intermediate.int_reference_dates as refs using (document_key)
left join codes on known.published_basis = codes.code
where documents.document_key = $document_key
