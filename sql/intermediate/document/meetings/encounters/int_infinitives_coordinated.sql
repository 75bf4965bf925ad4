{# "Will call on Y and hold talks with Z", "va rencontrer Y et signer": what "and" goes on with lies ahead as well. #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('auxiliary', 'conjunction', 'verb')

)

select distinct conjunctions.document_key, conjunctions.sentence_no, conjunctions.token_end as token_no,
from phrases as conjunctions
inner join phrases as auxiliaries
    on conjunctions.document_key = auxiliaries.document_key
    and conjunctions.sentence_no = auxiliaries.sentence_no
    and conjunctions.kind = 'conjunction'
    and conjunctions.concept = 'and'
    and auxiliaries.kind = 'auxiliary'
    and auxiliaries.concept = 'future'
    and conjunctions.token_no - auxiliaries.token_end between 1 and 20
inner join phrases as verbs
    on conjunctions.document_key = verbs.document_key
    and conjunctions.sentence_no = verbs.sentence_no
    and conjunctions.token_end = verbs.token_no
    and verbs.kind = 'verb'
    and verbs.detail = 'infinitive'
