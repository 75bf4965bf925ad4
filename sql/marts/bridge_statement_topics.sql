with statements as (

    select * from {{ ref('int_statements_resolved') }}

),

topics as (

    select * from {{ ref('int_statement_topics') }}

),

final as (

    select distinct statements.statement_id, topics.topic_id,
    from statements
    inner join topics using (document_key, sentence_no)

)

{# in the order of the keys: put on rows in any other, they cost twice as much #}
select *
from final
order by statement_id, topic_id
