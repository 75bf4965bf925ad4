{# A statement's meeting is one that its own document tells of: another would be a join gone wrong. #}
select
    statements.statement_id,
    statements.document_id,
    statements.meeting_id,
from {{ ref('fct_statements') }} as statements
anti join {{ ref('fct_meeting_mentions') }} using (document_id, meeting_id)
where statements.meeting_id is not null
