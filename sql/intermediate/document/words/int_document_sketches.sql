{#
  A document in eight numbers: the smallest hash of its sentences under each of eight ways of hashing. Documents that
  share most sentences share one of them nearly always, so that nobody need compare all with all.
#}
with sentences as (

    select distinct document_key, sentence_hash
    from {{ ref('int_sentences_hashed') }}

)

select
    sentences.document_key,
    ways.way,
    min(hash(sentences.sentence_hash, ways.way)) as least_hash,
    count(*) as sentence_count,
from sentences
cross join (select unnest(range(8)) as way) as ways
group by sentences.document_key, ways.way
