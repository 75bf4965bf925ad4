{# Offsets are what a reader follows from a fact back to its text: cut out by them, the text must be the sentence. #}
with documents as (

    select * from {{ ref('stg_documents') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

misplaced as (

    select
        sentences.document_key,
        sentences.sentence_no,
        sentences.sentence_start,
        sentences.sentence_end,
    from sentences
    left join documents using (document_key)
    where
        substr(documents.text, sentences.sentence_start + 1, sentences.sentence_end - sentences.sentence_start)
        is distinct from sentences.sentence_text

)

select * from misplaced
