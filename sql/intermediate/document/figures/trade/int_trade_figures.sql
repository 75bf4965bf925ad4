{# Figures that cross a border, with their period and their words: what a document gives, whatever others repeat. #}
with figures as (

    select * from {{ ref('int_figures') }}
    anti join {{ ref('int_domestic_figures') }} using (document_key, sentence_no, token_no)

),

periods as (

    select * from {{ ref('int_figure_periods') }}

),

sentences as (

    select document_key, sentence_no, pieces
    from {{ ref('int_sentences_measured') }}

)

select
    figures.document_key,
    figures.sentence_no,
    figures.token_no,
    figures.figure_id,
    figures.metric,
    figures.value,
    figures.unit,
    figures.comparator,
    periods.period_start,
    periods.period_end,
    figures.change_pct,
    bases.change_basis,
    figures.is_record,
    trim(array_to_string(sentences.pieces[figures.token_no:figures.token_end - 1], '')) as quantity_text,
    figures.rule_id,
from figures
inner join sentences using (document_key, sentence_no)
left join periods using (document_key, sentence_no, token_no)
left join {{ ref('int_figure_change_bases') }} as bases using (document_key, sentence_no, token_no)
