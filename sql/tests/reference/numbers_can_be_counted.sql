{# The models read a number word or a scale that is no number as NULL, and would lose the figure. #}
select
    language,
    phrase,
    kind,
    concept,
from {{ ref('lex_numbers') }}
where try_cast(concept as double) is null
