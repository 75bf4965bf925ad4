-- Where the person $fact_id is mentioned.
select
    document_key,
    sentence_no,
    'person' as label,
    actors.token_no,
    actors.token_end,
    null as words,
from intermediate.int_people_resolved as people
inner join intermediate.int_person_mentions using (document_key, person_key)
inner join intermediate.int_actor_mentions as actors using (document_key, sentence_no, mention_no)
where people.person_id = $fact_id
