{# Only openings with a dash, colon, bracket or slash before a blank are searched for datelines. #}
select
    language,
    pattern,
from {{ ref('lex_boilerplate') }}
where kind = 'dateline' and not regexp_matches(pattern, '(\(\?:--\?\|\[–—:?\]\)|:|\[\)/\]\\\.\?)$')
