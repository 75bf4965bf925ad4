{# Talks on whose occasion something is told, where their owner stands before them: "in President X's talks with Y". #}
with spoken_with as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_meeting_candidates') }}
    where rule_id = 'event_with'

)

select distinct nouns.document_key, nouns.sentence_no, nouns.token_no,
from {{ ref('int_event_noun_neighbours') }} as nouns
inner join spoken_with using (document_key, sentence_no, token_no)
inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
where list_has_any(marks.places, [nouns.owner_no, nouns.owner_no - 1])
