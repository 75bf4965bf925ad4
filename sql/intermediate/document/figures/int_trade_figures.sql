{# Figures that cross a border, with their period and their words: what a document gives, whatever others repeat. #}
with figures as (

    select * from {{ ref('int_figures') }}
    anti join {{ ref('int_domestic_figures') }} using (document_key, sentence_no, token_no)

),

periods as (

    select * from {{ ref('int_figure_periods') }}

),

yearly as (

    {# "12 percent more than in 2022", of a figure of 2023 #}
    select distinct periods.document_key, periods.sentence_no, periods.token_no, true as is_yearly,
    from periods
    inner join {{ ref('int_figure_period_expressions') }} as compared
        on periods.document_key = compared.document_key
        and periods.sentence_no = compared.sentence_no
        and compared.is_compared
        and periods.period_start = compared.period_start + interval 1 year
        and year(periods.period_end) = year(compared.period_end) + 1

),

sentences as (

    select document_key, sentence_no, pieces
    from {{ ref('int_sentences_tokenized') }}

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
    if(figures.change_basis is not null and yearly.is_yearly, 'year_on_year', figures.change_basis) as change_basis,
    figures.is_record,
    trim(array_to_string(sentences.pieces[figures.token_no:figures.token_end - 1], '')) as quantity_text,
    figures.rule_id,
from figures
inner join sentences using (document_key, sentence_no)
left join periods using (document_key, sentence_no, token_no)
left join yearly using (document_key, sentence_no, token_no)
