{# Sentences of repeated documents that the original has as well: their facts are told once. #}
with repeated as (

    select * from {{ ref('int_documents_repeated') }}

),

sentences as (

    select * from {{ ref('int_sentences_hashed') }}

)

select sentences.document_key, sentences.sentence_no,
from repeated
inner join sentences using (document_key)
inner join sentences as originals
    on repeated.original_key = originals.document_key
    and sentences.sentence_hash = originals.sentence_hash
group by sentences.document_key, sentences.sentence_no
