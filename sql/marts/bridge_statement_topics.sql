with statements as (

    select * from {{ ref('int_statements_resolved') }}

),

topics as (

    select distinct document_key, sentence_no, concept as topic_id,
    from {{ ref('int_phrases_located') }}
    where layer = 'topics'

),

final as (

    select statements.statement_id, topics.topic_id,
    from statements
    inner join topics using (document_key, sentence_no)

)

select * from final
