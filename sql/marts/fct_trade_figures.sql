{{ config(materialized='incremental', unique_key='document_id') }}

with figures as (

    select * from {{ ref('int_trade_figures') }}
    anti join {{ ref('int_sentences_repeated') }} using (document_key, sentence_no)

),

documents as (

    select document_key, document_id
    from {{ ref('stg_documents') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

statements as (

    {# of two statements in a sentence, a figure goes to the one that says it, or to none #}
    select
        document_key,
        sentence_no,
        if(count(*) = 1, min(statement_id), null) as only_statement_id,
        list(statement_id) as statement_ids,
    from {{ ref('int_statements_resolved') }}
    group by document_key, sentence_no

),

final as (

    select
        figures.figure_id,
        documents.document_id,
        if(
            list_contains(statements.statement_ids, sources.statement_id),
            sources.statement_id, statements.only_statement_id
        ) as statement_id,
        figures.metric,
        figures.value,
        figures.unit,
        figures.comparator,
        figures.period_start,
        figures.period_end,
        figures.change_pct,
        figures.change_basis,
        figures.is_record,
        figures.quantity_text,
        sources.attributed_to,
        sentences.sentence_text as evidence_text,
        sentences.sentence_start as evidence_start,
        sentences.sentence_end as evidence_end,
        figures.rule_id,
        figures.token_no,
    from figures
    inner join documents using (document_key)
    inner join sentences using (document_key, sentence_no)
    left join statements using (document_key, sentence_no)
    left join {{ ref('int_figure_sources') }} as sources using (document_key, sentence_no, token_no)

)

{# in the order of the text, so that a build of the same documents gives the same file #}
select * exclude (token_no)
from final
order by document_id, evidence_start, token_no
