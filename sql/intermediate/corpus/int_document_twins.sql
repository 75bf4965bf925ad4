{#
  Which longer document each could be a print of. Of documents that share the sentence with the smallest hash, under one
  of eight ways of hashing, each is compared with the longest alone: so many candidates, not all pairs.
#}
with sentences as (

    {# as lists: a sentence that stands in every document would be joined with itself, all with all #}
    select document_key, list_distinct(list(sentence_hash)) as sentence_hashes,
    from {{ ref('int_sentences_hashed') }}
    group by document_key

),

longest as (

    select
        document_key,
        sentence_count,
        first_value(document_key) over block as longest_key,
    from {{ ref('int_document_sketches') }}
    window block as (partition by way, least_hash order by sentence_count desc, document_key)

),

candidates as (

    select distinct document_key, sentence_count, longest_key,
    from longest
    where longest_key != document_key

),

compared as (

    select
        candidates.document_key,
        candidates.longest_key,
        candidates.sentence_count,
        len(list_intersect(sentences.sentence_hashes, others.sentence_hashes)) as shared_count,
    from candidates
    inner join sentences on candidates.document_key = sentences.document_key
    inner join sentences as others on candidates.longest_key = others.document_key

)

select document_key, longest_key, shared_count, sentence_count,
from compared
where shared_count >= 3 and shared_count >= 0.8 * sentence_count
