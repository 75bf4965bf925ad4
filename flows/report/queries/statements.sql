-- One row per statement of kept_statements; one without a date of its own has its document's.
with topics as (

    select statement_id, list(topic_id order by topic_id) as topics,
    from marts.bridge_statement_topics
    group by statement_id

),

targets as (

    select statement_id, list(party order by party) as targets,
    from marts.bridge_statement_targets
    group by statement_id

)

select
    statements.statement_id as id,
    1 as n,
    statements.speaker_person_id as person,
    statements.speaker_label as speaker,
    statements.speaker_kind,
    statements.country_code as country,
    statements.act,
    statements.attribution,
    coalesce(topics.topics, []) as topics,
    coalesce(targets.targets, []) as targets,
    coalesce(statements.date_start, documents.published_from) as first_day,
    coalesce(statements.date_end, documents.published_to) as last_day,
    statements.date_precision as precision,
    if(statements.date_start is null and documents.published_from is not null, 'publication', statements.date_basis)
        as basis,
    kept_meetings.meeting_id as meeting,
    statements.language,
    statements.rule_id as rule,
from marts.fct_statements as statements
inner join kept_statements using (statement_id)
inner join marts.dim_documents as documents using (document_id)
left join kept_meetings using (meeting_id)
left join topics using (statement_id)
left join targets using (statement_id)
order by first_day nulls last, last_day, statements.document_id, statements.evidence_start, statements.statement_id
