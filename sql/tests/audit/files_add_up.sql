{# No file may get lost: each one seen was loaded, was rejected with a reason, or was known already. #}
select
    run_id,
    files_seen,
    files_loaded,
    files_rejected,
    files_unchanged,
from {{ source('audit', 'runs') }}
where files_seen is distinct from files_loaded + files_rejected + files_unchanged
