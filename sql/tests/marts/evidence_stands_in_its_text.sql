{# Every fact can be read where it came from: cut out by its offsets, the document's text must be its evidence. #}
with documents as (

    select * from {{ ref('stg_documents') }}

),

facts as (

    select
        'fct_meeting_mentions' as fact,
        meeting_id as fact_id,
        document_id,
        evidence_text,
        evidence_start,
        evidence_end,
    from {{ ref('fct_meeting_mentions') }}
    union all
    select 'fct_statements', statement_id, document_id, evidence_text, evidence_start, evidence_end,
    from {{ ref('fct_statements') }}
    union all
    select 'fct_trade_figures', figure_id, document_id, evidence_text, evidence_start, evidence_end,
    from {{ ref('fct_trade_figures') }}

),

misplaced as (

    select
        facts.fact,
        facts.fact_id,
        facts.document_id,
        facts.evidence_start,
        facts.evidence_end,
    from facts
    left join documents using (document_id)
    where
        substr(documents.text, facts.evidence_start + 1, facts.evidence_end - facts.evidence_start)
        is distinct from facts.evidence_text

)

select * from misplaced
