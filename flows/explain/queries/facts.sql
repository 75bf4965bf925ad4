-- Facts whose id begins with $prefix.
with facts as (

    select 'statement' as kind, statement_id as fact_id from marts.fct_statements
    union all
    select 'meeting', meeting_id from marts.fct_meetings
    union all
    select 'figure', figure_id from marts.fct_trade_figures
    union all
    select 'person', person_id from marts.dim_people
    union all
    select 'publication', document_id from marts.dim_documents

)

select kind, fact_id
from facts
where starts_with(fact_id, $prefix)
order by fact_id, kind
