-- What did Kazakhstan say on Taiwan, Xinjiang and Hong Kong?
select
    statements.date_start as day,
    statements.speaker,
    statements.act,
    statements.statement_text,
    statements.topics,
    statements.file_name,
from marts.wide_statements as statements
semi join (
    select statement_id from marts.bridge_statement_topics where topic_id in ('taiwan', 'xinjiang', 'hong_kong')
) as wanted using (statement_id)
where statements.speaks_for_code = 'KZ'
order by day nulls last, statements.file_name, statements.statement_text, statements.statement_id
