-- The trade figures that are not in kept_figures: the median of what they say of one metric, year and set of countries,
-- for the $series most frequent of these; the others are only counted.
with countries as (

    select figure_id, list(country_code order by country_code) as countries,
    from marts.bridge_figure_countries
    group by figure_id

),

figures as (

    select figures.*, coalesce(countries.countries, []) as countries, documents.language,
    from marts.fct_trade_figures as figures
    anti join kept_figures using (figure_id)
    inner join marts.dim_documents as documents using (document_id)
    left join countries using (figure_id)

),

sizes as (

    select metric, unit, countries, count(*) as n,
    from figures
    group by all

),

series as (

    select metric, unit, countries, row_number() over (order by n desc, metric, unit, countries) as place,
    from sizes

),

counted as (

    select
        figures.metric,
        date_trunc('year', figures.period_start)::date as first_day,
        figures.language,
        if(series.place <= $series, figures.value, null) as value,
        if(series.place <= $series, figures.unit, null) as unit,
        if(series.place <= $series, figures.countries, []) as countries,
    from figures
    inner join series
        on figures.metric = series.metric
        and figures.unit is not distinct from series.unit
        and figures.countries = series.countries

)

select
    null as id,
    count(*) as n,
    metric,
    median(value) as value,
    unit,
    '~' as comparator,
    first_day,
    (first_day + to_months(12) - to_days(1))::date as last_day,
    null as change,
    false as is_record,
    null as source,
    null as person,
    countries,
    language,
    null as rule,
from counted
group by metric, unit, first_day, countries, language
order by all
