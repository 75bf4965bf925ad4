-- What the figure $fact_id measures, and which rule found it.
with countries as (

    select figure_id, list(country_code order by country_code) as countries
    from marts.bridge_figure_countries
    where figure_id = $fact_id
    group by figure_id

),

periods as (

    select figures.figure_id, figures.subject, named.period is not null as is_named, named.is_year_before,
    from intermediate.int_figures as figures
    inner join intermediate.int_figure_periods_named as named using (document_key, sentence_no, token_no)
    where figures.figure_id = $fact_id

)

select
    figures.metric,
    if(figures.metric = periods.subject, null, periods.subject) as growth_of,
    figures.value,
    figures.unit,
    figures.comparator,
    figures.quantity_text as printed_as,
    countries.countries,
    if(
        coalesce(figures.period_start, figures.period_end) is null, null,
        struct_pack(first := figures.period_start, last := figures.period_end)
    ) as period,
    case
        when coalesce(figures.period_start, figures.period_end) is null then null
        when periods.is_named then 'the words marked as period'
        when periods.is_year_before then 'the figure that it is compared with: the year before'
        else 'a figure before it in its paragraph, or the first of the report'
    end as period_taken_from,
    figures.change_pct,
    figures.change_basis,
    figures.is_record,
    figures.attributed_to,
    figures.statement_id as stands_in_statement,
    struct_pack(code := figures.rule_id, means := rules.description) as rule,
from marts.fct_trade_figures as figures
inner join periods using (figure_id)
left join countries using (figure_id)
left join reference.ref_codes as rules on figures.rule_id = rules.code and rules.code_kind = 'rule'
