{# "le président", "la partie kazakhe": the words of noun phrases, which are no verbs; "to host" is one. #}
with mentions as (

    select document_key, sentence_no, unnest(range(token_no, token_end))::integer as token_no,
    from {{ ref('int_actor_mentions') }}

),

marks as (

    select document_key, sentence_no, places,
    from {{ ref('int_sentence_marks') }}

)

select distinct mentions.*,
from mentions
left join marks using (document_key, sentence_no)
where not coalesce(list_contains(marks.places, mentions.token_no - 1), false)
