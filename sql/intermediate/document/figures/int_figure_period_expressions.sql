{#
  The periods that sentences with figures name. A part of a year takes the year beside it, else the last one that lay
  complete before the reference. "Depuis 2013" has no end, "fin juin" and "d'ici à 2030" have no start. What follows
  "than in" is compared with only.
#}
with spans as (

    select * from {{ ref('int_figure_part_years') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind = 'year_on_year' or concept in ('period', 'level', 'target')

),

absorbed as (

    {# the year of "the first half of 2025" is no period of its own #}
    select document_key, sentence_no, year_no as token_no
    from spans
    where year_no is not null

),

surrounded as (

    select
        spans.*,
        sentences.words[greatest(spans.token_no - 3, 1):spans.token_no - 1] as before,
        coalesce(bool_or(marks.concept = 'target' and spans.token_no - marks.token_end between 0 and 2), false)
            as follows_target,
        coalesce(bool_or(
            marks.kind is not null
            and marks.concept is distinct from 'target'
            and not (coalesce(marks.concept = 'level', false) and spans.is_range)
        ), false) as is_compared,
    from spans
    anti join absorbed using (document_key, sentence_no, token_no)
    inner join sentences using (document_key, sentence_no)
    left join marks
        on spans.document_key = marks.document_key
        and spans.sentence_no = marks.sentence_no
        and spans.token_no - marks.token_end between -1 and 3
    group by all

)

select
    document_key,
    sentence_no,
    token_no,
    token_end,
    case
        when follows_target or before[-1] in ('by', 'ici', 'horizon') or list_has_any(before, ['fin', 'end']) then null
        when part is not null then make_date(part_year, {{ part_start('part') }}, 1)
        else date_start
    end as period_start,
    case
        when before[-1] in ('since', 'depuis') then null
        when part is not null then last_day(make_date(part_year, {{ part_end('part') }}, 1))
        else date_end
    end as period_end,
    is_compared,
    follows_target or before[-1] in ('by', 'ici', 'horizon') or (list_contains(before, 'ici') and before[-1] = 'à')
        as is_aim,
from surrounded
