{#
  Nouns of encounters within what somebody heads or belongs to: "president of the 71st session of the General Assembly",
  "under the presidency of the Council", "membre du Conseil de sécurité".
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, concept,
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
union
{# a council is a body as well as its session #}
select nouns.document_key, nouns.sentence_no, nouns.token_no,
from phrases as nouns
inner join phrases as headships
    on nouns.document_key = headships.document_key
    and nouns.sentence_no = headships.sentence_no
    and nouns.token_no - headships.token_end between 0 and 2
where
    nouns.layer = 'events'
    and nouns.kind = 'event'
    and nouns.concept = 'council'
    and headships.layer = 'events'
    and headships.kind = 'headship'
