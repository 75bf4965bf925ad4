{#
  Where in a sentence its finite verbs stand, apart from words of noun phrases: "le président" is no form of "présider".
  What lies between two of them is one clause.
#}
with verbs as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and ((kind = 'verb' and detail = 'finite') or kind = 'auxiliary')

),

event_words as (

    {# "en visite", "à la rencontre" #}
    select document_key, sentence_no, token_no,
    from {{ ref('int_event_nouns') }}

)

select document_key, sentence_no, list(distinct token_no order by token_no) as clause_verbs,
from verbs
anti join {{ ref('int_words_of_mentions') }} using (document_key, sentence_no, token_no)
anti join event_words using (document_key, sentence_no, token_no)
group by document_key, sentence_no
