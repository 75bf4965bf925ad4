{# The contract: a statement of a government, an organisation or both sides names no person as its speaker. #}
select
    statement_id,
    document_id,
    speaker_kind,
    speaker_person_id,
from {{ ref('fct_statements') }}
where speaker_person_id is not null and speaker_kind != 'person'
