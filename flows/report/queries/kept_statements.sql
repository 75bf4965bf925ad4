-- The $kept statements that are shown one by one: promises, calls and stances before plain statements, then the latest.
select statements.statement_id
from marts.fct_statements as statements
inner join marts.dim_documents as documents using (document_id)
order by
    statements.act = 'state',
    coalesce(statements.date_end, documents.published_to) desc nulls last,
    statements.statement_id
limit $kept
