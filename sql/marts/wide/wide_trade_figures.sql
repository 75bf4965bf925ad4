{{ config(materialized='view') }}

with about as (

    select
        bridge.figure_id,
        string_agg(coalesce(countries.name_en, bridge.country_code), '; ' order by bridge.country_code) as countries,
        string_agg(bridge.country_code, '; ' order by bridge.country_code) as country_codes,
    from {{ ref('bridge_figure_countries') }} as bridge
    left join {{ ref('dim_countries') }} as countries using (country_code)
    group by bridge.figure_id

),

final as (

    select
        figures.figure_id,
        figures.metric,
        about.countries,
        about.country_codes,
        figures.value,
        figures.unit,
        figures.comparator,
        figures.period_start,
        figures.period_end,
        year(figures.period_end)::integer as year,
        figures.change_pct,
        figures.change_basis,
        figures.is_record,
        figures.quantity_text,
        coalesce(people.full_name, figures.attributed_to) as given_by,
        documents.language,
        documents.title as document_title,
        documents.publisher,
        documents.published_from,
        documents.published_to,
        documents.file_name,
        figures.evidence_text,
        figures.rule_id,
    from {{ ref('fct_trade_figures') }} as figures
    inner join {{ ref('dim_documents') }} as documents using (document_id)
    left join {{ ref('fct_statements') }} as statements on figures.statement_id = statements.statement_id
    left join {{ ref('dim_people') }} as people on statements.speaker_person_id = people.person_id
    left join about on figures.figure_id = about.figure_id

)

select * from final
