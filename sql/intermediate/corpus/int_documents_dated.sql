{#
  When each document was written: its own evidence, narrowed by the encounters it tells of; where it has none of its own,
  between the last of those that lie behind it and the first that lies ahead.
#}
with documents as (

    select document_key from {{ ref('stg_documents') }}

),

own as (

    select * from {{ ref('int_document_dates') }}

),

bounded as (

    select * from {{ ref('int_documents_bounded') }}

),

narrowed as (

    select
        documents.document_key,
        own.published_basis as own_basis,
        own.published_from as own_from,
        own.published_to as own_to,
        if(own.published_on is null, greatest(own_from, bounded.not_before), own_from) as latest_from,
        if(own.published_on is null, least(own_to, bounded.not_after), own_to) as earliest_to,
        own.published_on is null and latest_from >= earliest_to as is_contradictory,
    from documents
    left join own using (document_key)
    left join bounded using (document_key)

),

dated as (

    {# an interval open to one side says too little to date anything by #}
    select
        document_key,
        case
            when coalesce(is_contradictory, false) then own_from
            when latest_from is not null and earliest_to is not null then latest_from
        end as published_from,
        case
            when coalesce(is_contradictory, false) then own_to
            when latest_from is not null and earliest_to is not null then earliest_to
        end as published_to,
        if(published_from is null, null, coalesce(own_basis, 'other_document')) as published_basis,
        coalesce(is_contradictory, false) as is_contradictory,
    from narrowed

)

select *, if(published_from = published_to, published_from, null) as published_on,
from dated
