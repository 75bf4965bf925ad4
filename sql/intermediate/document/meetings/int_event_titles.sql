{# Nouns of encounters within what somebody heads: "president of the 71st session of the General Assembly". #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind,
    from {{ ref('int_phrases_located') }}

)

select distinct nouns.document_key, nouns.sentence_no, nouns.token_no,
from phrases as nouns
inner join phrases as heads
    on nouns.document_key = heads.document_key
    and nouns.sentence_no = heads.sentence_no
    and nouns.token_no - heads.token_end between 1 and 4
inner join phrases as ordinals
    on nouns.document_key = ordinals.document_key
    and nouns.sentence_no = ordinals.sentence_no
    and nouns.token_no = ordinals.token_end
inner join {{ ref('int_sentence_marks') }} as marks
    on nouns.document_key = marks.document_key
    and nouns.sentence_no = marks.sentence_no
where
    nouns.layer = 'events'
    and nouns.kind = 'event'
    and heads.layer = 'syntax'
    and heads.kind = 'role_head'
    and ordinals.layer = 'syntax'
    and ordinals.kind = 'ordinal'
    and list_contains(marks.ofs, heads.token_end)
