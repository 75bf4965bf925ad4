-- What did Kazakhstan say on Taiwan, Xinjiang and Hong Kong?
select
    statements.date_start as day,
    statements.speaker,
    statements.act,
    statements.statement_text,
    topics.topic_id as topic,
    statements.file_name,
from marts.wide_statements as statements
inner join marts.bridge_statement_topics as topics using (statement_id)
where statements.speaks_for_code = 'KZ' and topics.topic_id in ('taiwan', 'xinjiang', 'hong_kong')
order by day nulls last, statements.file_name, statements.statement_text, topic
