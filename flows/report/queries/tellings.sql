-- Where each document tells of an encounter of kept_meetings, and the words that say so.
with documents as (

    select document_key, document_id,
    from staging.stg_documents

),

events as (

    select
        resolved.meeting_id,
        resolved.document_key,
        resolved.sentence_no,
        candidates.token_no,
        max(candidates.token_end) as token_end,
    from intermediate.int_meetings_resolved as resolved
    inner join intermediate.int_meeting_candidates as candidates using (document_key, sentence_no, token_no)
    group by all

)

select
    mentions.meeting_id as fact_id,
    documents.document_key,
    sentences.sentence_no,
    mentions.is_main,
    mentions.rule_id as rule,
    'event' as label,
    events.token_no,
    events.token_end,
    null as words,
from marts.fct_meeting_mentions as mentions
inner join kept_meetings using (meeting_id)
inner join documents using (document_id)
inner join staging.stg_sentences as sentences
    on documents.document_key = sentences.document_key
    and mentions.evidence_start = sentences.sentence_start
left join events
    on mentions.meeting_id = events.meeting_id
    and documents.document_key = events.document_key
    and sentences.sentence_no = events.sentence_no
order by fact_id, mentions.is_main desc, mentions.document_id, events.token_no
