{{ config(materialized='incremental', unique_key='document_id') }}

with statements as (

    select * from {{ ref('int_statements_resolved') }}

),

documents as (

    select document_key, document_id
    from {{ ref('stg_documents') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

final as (

    select
        statements.statement_id,
        documents.document_id,
        statements.meeting_id,
        statements.speaker_person_id,
        statements.speaker_kind,
        statements.speaker_label,
        statements.country_code,
        statements.attribution,
        statements.cue,
        statements.act,
        coalesce(statements.statement_text, sentences.sentence_text) as statement_text,
        sentences.language,
        statements.date_start,
        statements.date_end,
        {{ date_precision('statements.date_start', 'statements.date_end') }} as date_precision,
        statements.date_basis,
        sentences.sentence_text as evidence_text,
        sentences.sentence_start as evidence_start,
        sentences.sentence_end as evidence_end,
        statements.rule_id,
        statements.cue_no,
    from statements
    inner join documents using (document_key)
    inner join sentences using (document_key, sentence_no)

)

{# in the order of the text, so that a build of the same documents gives the same file #}
select * exclude (cue_no)
from final
order by document_id, evidence_start, cue_no nulls first, statement_id
