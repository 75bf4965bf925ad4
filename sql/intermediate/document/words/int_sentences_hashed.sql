{#
  Sentences by their letters and figures alone, so that two prints of one story meet whatever their quotes and spaces.
  Short ones say nothing of where a story comes from.
#}
with sentences as (

    select document_key, sentence_no, sentence_text
    from {{ ref('stg_sentences') }}
    where section = 'body' and len(sentence_text) >= 40

),

letters as (

    select
        document_key,
        sentence_no,
        {# nearly all that goes are blanks, which a pattern takes out one by one and slowly #}
        regexp_replace(lower(replace(sentence_text, ' ', '')), '[^\p{L}\d]+', '', 'g') as letters,
    from sentences

)

select
    document_key,
    sentence_no,
    {# where there are as many bytes as letters none has an accent; to look for them takes long #}
    hash(if(strlen(letters) = length(letters), letters, strip_accents(letters))) as sentence_hash,
from letters
