-- One row per trade figure of kept_figures.
with countries as (

    select figure_id, list(country_code order by country_code) as countries,
    from marts.bridge_figure_countries
    group by figure_id

)

select
    figures.figure_id as id,
    1 as n,
    figures.metric,
    figures.value,
    figures.unit,
    figures.comparator,
    figures.period_start as first_day,
    figures.period_end as last_day,
    figures.change_pct as change,
    figures.is_record,
    figures.attributed_to as source,
    statements.speaker_person_id as person,
    coalesce(countries.countries, []) as countries,
    documents.language,
    figures.rule_id as rule,
from marts.fct_trade_figures as figures
inner join kept_figures using (figure_id)
inner join marts.dim_documents as documents using (document_id)
left join marts.fct_statements as statements using (statement_id)
left join countries using (figure_id)
order by figures.metric, figures.unit, first_day nulls last, last_day, figures.figure_id
