{# A topic that ref_topics lacks would come out of a text and have no label. #}
select
    topics.language,
    topics.phrase,
    topics.concept,
from {{ ref('lex_topics') }} as topics
left join {{ ref('ref_topics') }} as known on topics.concept = known.topic_id
where known.topic_id is null
