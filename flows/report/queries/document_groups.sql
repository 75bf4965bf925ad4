-- The documents that are not in $document_ids, counted by $step (month or year), language, publisher and how they were
-- dated; publishers that are not among the $publishers most frequent are left out.
with frequent as (

    select publisher,
    from marts.dim_documents
    where publisher is not null
    group by publisher
    order by count(*) desc, publisher
    limit $publishers

),

counted as (

    select
        frequent.publisher,
        documents.language,
        date_trunc($step, documents.published_from)::date as first_day,
        (first_day + to_months(if($step = 'month', 1, 12)) - to_days(1))::date as last_day,
        documents.published_basis as basis,
    from marts.dim_documents as documents
    left join frequent on documents.publisher = frequent.publisher
    where not list_contains($document_ids, documents.document_id)

)

select
    publisher,
    language,
    first_day,
    last_day,
    basis,
    count(*) as n,
from counted
group by all
order by all
