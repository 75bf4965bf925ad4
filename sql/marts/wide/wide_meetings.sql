{{ config(materialized='view') }}

with parties as (

    select
        bridge.meeting_id,
        string_agg(coalesce(countries.name_en, organizations.name_en, bridge.party), '; ' order by bridge.party)
            as parties,
        string_agg(bridge.party, '; ' order by bridge.party) as party_codes,
        count(*)::integer as party_count,
    from {{ ref('bridge_meeting_parties') }} as bridge
    left join {{ ref('dim_countries') }} as countries on bridge.party = countries.country_code
    left join {{ ref('dim_organizations') }} as organizations on bridge.party = organizations.organization_id
    group by bridge.meeting_id

),

people as (

    select
        bridge.meeting_id,
        string_agg(people.full_name, '; ' order by people.full_name, people.person_id) as people,
    from {{ ref('bridge_meeting_participants') }} as bridge
    inner join {{ ref('dim_people') }} as people using (person_id)
    group by bridge.meeting_id

),

told as (

    select
        mentions.meeting_id,
        string_agg(distinct documents.language, '; ' order by documents.language) as languages,
        string_agg(distinct documents.file_name, '; ' order by documents.file_name) as file_names,
        arg_min(mentions.evidence_text, (not mentions.is_main, mentions.document_id)) as evidence_text,
    from {{ ref('fct_meeting_mentions') }} as mentions
    inner join {{ ref('dim_documents') }} as documents using (document_id)
    group by mentions.meeting_id

),

final as (

    select
        meetings.meeting_id,
        meetings.format,
        meetings.name as series,
        meetings.ordinal,
        meetings.status,
        meetings.date_start,
        meetings.date_end,
        meetings.date_precision,
        meetings.date_basis,
        year(meetings.date_start)::integer as year,
        meetings.city,
        countries.name_en as country,
        parties.parties,
        parties.party_codes,
        coalesce(parties.party_count, 0) as party_count,
        people.people,
        meetings.document_count,
        told.languages,
        told.file_names,
        told.evidence_text,
    from {{ ref('fct_meetings') }} as meetings
    left join {{ ref('dim_countries') }} as countries using (country_code)
    left join parties using (meeting_id)
    left join people using (meeting_id)
    left join told using (meeting_id)

)

select * from final
