{#
  When a document was written, as an interval: what the file states, else the date it opens with, else that of its
  update line, else where all its evidence agrees.
#}
with documents as (

    select document_key, published_on,
    from {{ ref('stg_documents') }}

),

datelines as (

    select * from {{ ref('int_datelines') }}

),

bounds as (

    select * from {{ ref('int_document_date_bounds') }}

),

updated as (

    select * from {{ ref('int_update_dates') }}

),

decided as (

    select
        documents.document_key,
        coalesce(documents.published_on, datelines.opened_on) as stated_on,
        coalesce(stated_on, updated.updated_from, bounds.allowed_from) as published_from,
        coalesce(stated_on, updated.updated_to, bounds.allowed_to) as published_to,
        case
            when stated_on is not null or updated.has_year then 'stated'
            when bounds.allowed_from is not null or bounds.allowed_to is not null then bounds.basis
        end as published_basis,
    from documents
    left join updated using (document_key)
    left join bounds using (document_key)
    left join datelines using (document_key)

)

{# an interval open to one side says too little to date anything by #}
select
    * exclude (stated_on),
    if(published_from = published_to, published_from, null) as published_on,
from decided
where published_from is not null and published_to is not null
