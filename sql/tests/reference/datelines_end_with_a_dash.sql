{# Only openings with a dash or colon before a blank are searched for datelines: another pattern would find nothing. #}
select
    language,
    pattern,
from {{ ref('lex_boilerplate') }}
where kind = 'dateline' and not regexp_matches(pattern, '(\(\?:--\?\|\[–—:?\]\)|:)$')
