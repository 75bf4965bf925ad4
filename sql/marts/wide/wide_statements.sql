{{ config(materialized='view') }}

with topics as (

    select
        bridge.statement_id,
        string_agg(topics.label_en, '; ' order by topics.label_en) as topics,
    from {{ ref('bridge_statement_topics') }} as bridge
    inner join {{ ref('dim_topics') }} as topics using (topic_id)
    group by bridge.statement_id

),

targets as (

    select
        bridge.statement_id,
        string_agg(coalesce(countries.name_en, organizations.name_en, bridge.party), '; ' order by bridge.party)
            as about,
    from {{ ref('bridge_statement_targets') }} as bridge
    left join {{ ref('dim_countries') }} as countries on bridge.party = countries.country_code
    left join {{ ref('dim_organizations') }} as organizations on bridge.party = organizations.organization_id
    group by bridge.statement_id

),

final as (

    select
        statements.statement_id,
        coalesce(people.full_name, statements.speaker_label) as speaker,
        statements.speaker_kind,
        coalesce(countries.name_en, organizations.name_en, statements.country_code) as speaks_for,
        statements.country_code as speaks_for_code,
        statements.act,
        statements.attribution,
        statements.statement_text,
        topics.topics,
        targets.about,
        statements.date_start,
        statements.date_end,
        statements.date_precision,
        statements.date_basis,
        year(statements.date_start)::integer as year,
        meetings.format as meeting_format,
        meetings.name as meeting_series,
        meetings.city as meeting_city,
        statements.language,
        documents.title as document_title,
        documents.publisher,
        documents.published_from,
        documents.published_to,
        documents.file_name,
        statements.evidence_text,
        statements.rule_id,
    from {{ ref('fct_statements') }} as statements
    inner join {{ ref('dim_documents') }} as documents using (document_id)
    left join {{ ref('fct_meetings') }} as meetings on statements.meeting_id = meetings.meeting_id
    left join {{ ref('dim_people') }} as people on statements.speaker_person_id = people.person_id
    left join {{ ref('dim_countries') }} as countries on statements.country_code = countries.country_code
    left join {{ ref('dim_organizations') }} as organizations
        on statements.country_code = organizations.organization_id
    left join topics on statements.statement_id = topics.statement_id
    left join targets on statements.statement_id = targets.statement_id

)

select * from final
