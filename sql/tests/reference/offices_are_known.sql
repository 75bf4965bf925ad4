{# An office kind that the reference gives to nobody finds nobody: it is misspelt, or the office has yet to be added. #}
{{ config(severity='warn') }}

select
    kinds.role,
    kinds.office_kind,
from {{ ref('lex_office_kinds') }} as kinds
left join {{ ref('ref_offices') }} as offices on kinds.office_kind = offices.office_kind
where offices.office_kind is null
