{#
  Sentences by their letters and figures alone, so that two prints of one story meet whatever their quotes and spaces.
  Short ones say nothing of where a story comes from.
#}
with sentences as (

    select document_key, sentence_no, sentence_text
    from {{ ref('stg_sentences') }}
    where section = 'body' and len(sentence_text) >= 40

)

select
    document_key,
    sentence_no,
    {# nearly all that goes are blanks, which a pattern takes out one by one and slowly #}
    hash(regexp_replace(
        strip_accents(lower(replace(sentence_text, ' ', ''))), '[^\p{L}\d]+', '', 'g'
    )) as sentence_hash,
from sentences
