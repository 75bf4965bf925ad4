with figures as (

    select * from {{ ref('int_figures') }}
    anti join {{ ref('int_domestic_figures') }} using (document_key, sentence_no, token_no)
    anti join {{ ref('int_sentences_repeated') }} using (document_key, sentence_no)

),

periods as (

    select * from {{ ref('int_figure_periods') }}

),

documents as (

    select document_key, document_id
    from {{ ref('stg_documents') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

tokenized as (

    select * from {{ ref('int_sentences_tokenized') }}

),

statements as (

    select
        document_key,
        sentence_no,
        min(statement_id) as statement_id,
        arg_min(speaker_label, statement_id) as speaker_label,
    from {{ ref('int_statements_resolved') }}
    group by document_key, sentence_no

),

final as (

    select
        figures.figure_id,
        documents.document_id,
        statements.statement_id,
        figures.metric,
        figures.value,
        figures.unit,
        figures.comparator,
        periods.period_start,
        periods.period_end,
        figures.change_pct,
        figures.change_basis,
        figures.is_record,
        trim(array_to_string(tokenized.pieces[figures.token_no:figures.token_end - 1], '')) as quantity_text,
        statements.speaker_label as attributed_to,
        sentences.sentence_text as evidence_text,
        sentences.sentence_start as evidence_start,
        sentences.sentence_end as evidence_end,
        figures.rule_id,
    from figures
    inner join documents using (document_key)
    inner join sentences using (document_key, sentence_no)
    inner join tokenized
        on figures.document_key = tokenized.document_key
        and figures.sentence_no = tokenized.sentence_no
    left join periods
        on figures.document_key = periods.document_key
        and figures.sentence_no = periods.sentence_no
        and figures.token_no = periods.token_no
    left join statements
        on figures.document_key = statements.document_key
        and figures.sentence_no = statements.sentence_no

)

select * from final
