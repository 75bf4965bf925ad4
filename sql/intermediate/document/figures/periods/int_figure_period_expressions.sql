{#
  The periods that sentences with figures name. A part of a year takes the year beside it, else the last one that lay
  complete before the reference. What follows "than in" is compared with only.
#}
with spans as (

    select * from {{ ref('int_figure_spans_introduced') }}

),

marks as (

    select * from {{ ref('int_figure_period_marks') }}

),

marked as (

    select
        spans.*,
        coalesce(bool_or(marks.concept = 'target' and spans.token_no - marks.token_end between 0 and 2), false)
            as follows_target,
        {# "the four quarters to the end of June", "the five months to May" #}
        max(
            if(marks.concept = 'year_to', 12, try_cast(regexp_extract(marks.concept, 'months_to_(.+)', 1) as integer))
        ) filter (spans.token_no - marks.token_end between 0 and 3) as closed_months,
        coalesce(bool_or(marks.concept = 'as_of' and spans.token_no = marks.token_end and part is null), false)
            as is_as_of,
        coalesce(bool_or(marks.concept = 'in_force' and spans.token_no - marks.token_end between 0 and 1), false)
            as is_in_force,
        coalesce(bool_or(
            marks.kind is not null
            and coalesce(not regexp_matches(marks.concept, '^(target|year_to|as_of|in_force|months_to_.*)$'), true)
            and not (coalesce(marks.concept = 'level', false) and spans.is_range)
        ), false) as follows_comparison,
    from spans
    left join marks
        on spans.document_key = marks.document_key
        and spans.sentence_no = marks.sentence_no
        and spans.token_no - marks.token_end between -1 and 3
    group by all

),

final as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        case
            when closed_months is not null and date_end = last_day(date_end)
                then (date_trunc('month', date_end) - to_months(closed_months - 1))::date
            when closed_months is not null then (date_end - to_months(closed_months) + interval 1 day)::date
            {# "since the end of October" #}
            when is_end and follows_beginning then date_end
            when follows_target or follows_deadline or is_end or is_as_of then null
            when part is not null then make_date(part_year, {{ part_start('part') }}, 1)
            else date_start
        end as period_start,
        case
            when follows_beginning or is_in_force then null
            when part is not null then last_day(make_date(part_year, {{ part_end('part') }}, 1))
            else date_end
        end as period_end,
        (follows_comparison or is_base) and not is_in_force as is_compared,
        is_range,
        follows_target or follows_deadline or follows_deadline_link as is_aim,
    from marked

)

{# with the figure that each stands right behind: "2 million in 2016" #}
select final.*, max(figures.token_no) as figure_no,
from final
left join {{ ref('int_figures') }} as figures
    on final.document_key = figures.document_key
    and final.sentence_no = figures.sentence_no
    and final.token_no - figures.token_end between 0 and 2
where not coalesce(period_start > period_end, false)
group by all
