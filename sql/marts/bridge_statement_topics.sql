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

select * from final
