-- What do different documents say of the same trade in the same year, and how far do they lie apart?
select
    figures.metric,
    figures.countries,
    figures.year,
    figures.unit,
    count(distinct figures.file_name) as documents,
    min(figures.value) as lowest,
    max(figures.value) as highest,
    round(100 * (max(figures.value) / nullif(min(figures.value), 0) - 1), 1) as apart_pct,
    string_agg(distinct figures.quantity_text, '; ' order by figures.quantity_text) as as_printed,
from marts.wide_trade_figures as figures
where figures.value is not null
group by figures.metric, figures.countries, figures.year, figures.unit
order by documents desc, figures.metric, figures.countries, figures.year, figures.unit
