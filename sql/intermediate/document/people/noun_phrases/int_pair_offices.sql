{#
  The office that words for several people together tell, where a mention of them may begin: "the two presidents", "les
  ministres", "entre les ministres".
#}
with pairs as (

    select document_key, sentence_no, unnest([token_no, token_no - 1]) as token_no, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'pair' and concept != 'any'

)

select document_key, sentence_no, token_no, min(concept) as pair_role,
from pairs
group by document_key, sentence_no, token_no
