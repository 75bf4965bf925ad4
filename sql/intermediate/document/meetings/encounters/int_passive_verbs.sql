{# Verbs told of those to whom it happens: "the delegation was received at the palace". #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('verb', 'auxiliary')

)

select distinct verbs.document_key, verbs.sentence_no, verbs.token_no, true as is_passive,
from phrases as verbs
inner join phrases as auxiliaries
    on verbs.document_key = auxiliaries.document_key
    and verbs.sentence_no = auxiliaries.sentence_no
    and verbs.kind = 'verb'
    and verbs.detail in ('participle_past', 'finite')
    and auxiliaries.kind = 'auxiliary'
    and auxiliaries.concept = 'be'
    and verbs.token_no - auxiliaries.token_end between 0 and 1
