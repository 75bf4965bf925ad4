{# Sentences are placed from where their paragraph starts: one that stands elsewhere would shift all of them. #}
with documents as (

    select * from {{ ref('stg_documents') }}

),

paragraphs as (

    select * from {{ ref('stg_paragraphs') }}

),

misplaced as (

    select
        paragraphs.document_key,
        paragraphs.paragraph_no,
        paragraphs.paragraph_start,
    from paragraphs
    left join documents using (document_key)
    where
        substr(documents.text, paragraphs.paragraph_start + 1, length(paragraphs.paragraph_text))
        is distinct from paragraphs.paragraph_text

)

select * from misplaced
