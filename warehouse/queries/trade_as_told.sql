-- What do different documents say of the same trade in the same period, and how far do they lie apart?
select
    figures.metric,
    figures.countries,
    figures.period_start,
    figures.period_end,
    figures.unit,
    count(distinct facts.document_id) as documents,
    min(figures.value) as lowest,
    max(figures.value) as highest,
    round(100 * (max(figures.value) / nullif(min(figures.value), 0) - 1), 1) as apart_pct,
    string_agg(distinct figures.quantity_text, '; ' order by figures.quantity_text) as as_printed,
from marts.wide_trade_figures as figures
inner join marts.fct_trade_figures as facts using (figure_id)
-- shares are of different wholes
where figures.value is not null and figures.period_start is not null and figures.metric != 'share'
group by figures.metric, figures.countries, figures.period_start, figures.period_end, figures.unit
having count(distinct facts.document_id) > 1
order by apart_pct desc, figures.metric, figures.countries, figures.period_start, figures.period_end, figures.unit
