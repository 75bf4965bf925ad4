{#
  The periods that sentences with figures name. A part of a year takes the year beside it, else the last one that lay complete before the
  reference. "Depuis 2013" has no end, "fin juin" and "d'ici à 2030" have no start. What follows "than in" is compared with only.
#}
with spans as (

    select * from {{ ref('int_figure_spans') }}

),

reference_dates as (

    select * from {{ ref('int_reference_dates') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind = 'year_on_year' or concept in ('period', 'level', 'target')

),

with_years as (

    select
        spans.*,
        case
            when spans.part is null then null
            when years.kind is not null then year(years.date_start)
            when year(reference_from) = year(reference_to)
                then year(reference_to)
                - if(make_date(year(reference_to), {{ part_end('spans.part') }}, 1) > reference_to, 1, 0)
        end as part_year,
        years.token_no as year_no,
    from spans
    left join spans as years
        on spans.document_key = years.document_key
        and spans.sentence_no = years.sentence_no
        and spans.part is not null
        and years.kind in ('year', 'relative_year')
        and years.token_no - spans.token_end between 0 and 4
    left join reference_dates on spans.document_key = reference_dates.document_key
    qualify row_number() over (
        partition by spans.document_key, spans.sentence_no, spans.token_no order by years.token_no nulls last
    ) = 1

),

absorbed as (

    {# the year of "the first half of 2025" is no period of its own #}
    select document_key, sentence_no, year_no as token_no
    from with_years
    where year_no is not null

),

surrounded as (

    select
        with_years.*,
        sentences.words[greatest(with_years.token_no - 3, 1):with_years.token_no - 1] as before,
        coalesce(bool_or(marks.concept = 'target' and with_years.token_no - marks.token_end between 0 and 2), false) as follows_target,
        coalesce(bool_or(
            marks.kind is not null
            and marks.concept is distinct from 'target'
            and not (coalesce(marks.concept = 'level', false) and with_years.is_range)
        ), false) as is_compared,
    from with_years
    anti join absorbed using (document_key, sentence_no, token_no)
    inner join sentences using (document_key, sentence_no)
    left join marks
        on with_years.document_key = marks.document_key
        and with_years.sentence_no = marks.sentence_no
        and with_years.token_no - marks.token_end between -1 and 3
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
    follows_target or before[-1] in ('by', 'ici', 'horizon') or (list_contains(before, 'ici') and before[-1] = 'à') as is_aim,
from surrounded
