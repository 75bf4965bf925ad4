{{ config(materialized='view') }}
{# Time cut at the ends of all that a document says of its date. #}
with cuts as (

    select document_key, valid_from as cut from {{ ref('int_date_evidence') }}
    union
    select document_key, valid_to + 1 from {{ ref('int_date_evidence') }}

)

select
    document_key,
    cut as stretch_from,
    lead(cut) over (partition by document_key order by cut) - 1 as stretch_to,
from cuts
