with documents as (

    select * from {{ ref('stg_documents') }}

),

dates as (

    select * from {{ ref('int_documents_dated') }}

),

repeated as (

    select repeated.document_key, originals.document_id as duplicate_of,
    from {{ ref('int_documents_repeated') }} as repeated
    inner join documents as originals on repeated.original_key = originals.document_key

),

counted as (

    select document_key, count(*) as sentence_count,
    from {{ ref('stg_sentences') }}
    group by document_key

),

final as (

    select
        documents.document_id,
        documents.file_name,
        documents.source_uri,
        documents.media_type,
        documents.language,
        documents.title,
        documents.publisher,
        dates.published_on,
        dates.published_from,
        dates.published_to,
        dates.published_basis,
        coalesce(counted.sentence_count, 0)::integer as sentence_count,
        documents.word_count,
        documents.content_sha256,
        repeated.duplicate_of,
        documents.ingested_at,
    from documents
    left join repeated using (document_key)
    left join dates using (document_key)
    left join counted using (document_key)

)

select * from final
