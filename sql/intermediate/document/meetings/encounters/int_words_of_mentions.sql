{#
  "le président", "la partie kazakhe": the words of noun phrases, which are no verbs; "to host" is one, and so is
  "is visiting Peru".
#}
with mentions as (

    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
    from {{ ref('int_actor_mentions') }}

),

marks as (

    select document_key, sentence_no, places,
    from {{ ref('int_sentence_marks') }}

),

verbs as (

    select auxiliaries.document_key, auxiliaries.sentence_no, participles.token_no,
    from {{ ref('int_phrases_located') }} as auxiliaries
    inner join {{ ref('int_phrases_located') }} as participles
        on auxiliaries.document_key = participles.document_key
        and auxiliaries.sentence_no = participles.sentence_no
        and auxiliaries.token_end = participles.token_no
    where
        auxiliaries.kind = 'auxiliary'
        and auxiliaries.concept = 'be'
        and participles.kind = 'verb'
        and participles.detail = 'participle_present'

)

select distinct mentions.*,
from mentions
anti join verbs using (document_key, sentence_no, token_no)
left join marks using (document_key, sentence_no)
where not coalesce(list_contains(marks.places, mentions.token_no - 1), false)
