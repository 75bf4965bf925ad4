{#
  The time from which "last month" or "Friday" is counted in a document: its publication, else the full date of a
  past event in its first sentence ("Le 15 juillet 2025, … a rencontré").
#}
with documents as (

    select document_key from {{ ref('stg_documents') }}
    where is_supported_language

),

published as (

    select * from {{ ref('int_document_dates') }}

),

lead_dates as (

    select * from {{ ref('int_lead_dates') }}

),

final as (

    select
        documents.document_key,
        if(published.published_on is null, lead_dates.lead_date, null) as event_date,
        coalesce(event_date, published.published_from) as reference_from,
        coalesce(event_date, published.published_to) as reference_to,
        published.published_basis,
        published.published_on is not null as is_publication_day,
        {# counted from an event the story opens with, the story itself may be some days later #}
        if(event_date is null, 0, 20) as slack,
    from documents
    left join published using (document_key)
    left join lead_dates using (document_key)

)

select * exclude (event_date)
from final
where reference_from is not null
