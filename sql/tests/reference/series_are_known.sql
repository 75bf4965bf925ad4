{# A name of a series that ref_recurring_events lacks would be found in texts and lead to no format. #}
select
    terms.term,
    terms.series_id,
from {{ ref('ref_event_terms') }} as terms
left join {{ ref('ref_recurring_events') }} as known using (series_id)
where known.series_id is null
