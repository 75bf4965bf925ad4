{# Dates are counted with these numbers; the models read what is no number as NULL, and would lose the date. #}
select
    language,
    phrase,
    kind,
    concept,
from {{ ref('lex_calendar') }}
where
    case
        when kind = 'month' then coalesce(try_cast(concept as integer), 0) not between 1 and 12
        when kind = 'weekday' then coalesce(try_cast(concept as integer), 0) not between 1 and 7
        when kind like 'relative_%' then try_cast(concept as integer) is null
        when kind = 'part_of_year' then not regexp_matches(coalesce(concept, ''), '^(H[12]|Q[1-4]|M([1-9]|1[0-2]))$')
        when kind = 'part_of_month' then not regexp_matches(coalesce(concept, ''), '^(H[12]|T[1-3]|W[1-5])$')
        when kind = 'season' then not regexp_matches(coalesce(concept, ''), '^S[1-3]$')
        when kind = 'rest_of_period' then coalesce(concept, '') not in ('M', 'Q', 'H', 'Y')
        else false
    end
