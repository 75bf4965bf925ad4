-- What did each country pledge, announce or agree to, and on what?
select
    statements.speaks_for as country,
    statements.date_start as day,
    statements.speaker,
    statements.act,
    statements.statement_text,
    statements.topics,
    statements.file_name,
from marts.wide_statements as statements
where
    statements.act in ('pledge', 'announce', 'agree')
    and statements.speaks_for is not null
    and statements.topics is not null
order by country, day nulls last, statements.file_name, statements.statement_text
