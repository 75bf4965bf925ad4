{# Phrases are found by their tokens: one that has none (a lone hyphen, a blank) could never match. #}
select
    lexicon,
    language,
    phrase,
    kind,
from {{ ref('int_phrases') }}
where word_count = 0
