{#
  The interval in which all that a document says of its date agrees. Pieces of evidence are cut at each other's
  ends; a stretch of time counts when every piece allows it. Nothing is said when the pieces contradict each other.
#}
with evidence as (

    select * from {{ ref('int_date_evidence') }}

),

stretches as (

    select * from {{ ref('int_date_stretches') }}

),

pieces as (

    select document_key, count(distinct evidence) as piece_count
    from evidence
    group by document_key

),

allowed as (

    select
        stretches.document_key,
        stretches.stretch_from,
        stretches.stretch_to,
        bool_or(evidence.basis = 'tenure') as by_tenure,
        bool_or(evidence.basis = 'anniversary') as by_anniversary,
    from stretches
    inner join evidence
        on stretches.document_key = evidence.document_key
        and stretches.stretch_from between evidence.valid_from and evidence.valid_to
    inner join pieces on stretches.document_key = pieces.document_key
    where stretches.stretch_to is not null
    group by stretches.document_key, stretches.stretch_from, stretches.stretch_to, pieces.piece_count
    having count(distinct evidence.evidence) = pieces.piece_count

),

bounded as (

    {# the two dates stand for an office without a beginning, or without an end #}
    select
        document_key,
        nullif(min(stretch_from), date '1900-01-01') as allowed_from,
        nullif(max(stretch_to), date '2100-01-01') as allowed_to,
        case
            when bool_or(by_tenure) then 'tenure'
            when bool_or(by_anniversary) then 'anniversary'
            else 'relative'
        end as basis,
    from allowed
    group by document_key

),

years as (

    select document_key, list(year) as years,
    from {{ ref('int_years_named') }}
    where is_past
    group by document_key

)

{#
  A single day that terms of office leave is the day of a handover, when most news of the two is not written. Where a text
  names several years later than all of it, the offices are history: of one it may only tell what is to come.
#}
select bounded.*,
from bounded
left join years using (document_key)
where
    (basis != 'tenure' or allowed_from is distinct from allowed_to)
    and coalesce(len(list_filter(years, lambda one: one > year(allowed_to) and one < year(allowed_to) + 12)) < 2, true)
