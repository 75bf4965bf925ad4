{#
  The period that a sentence names for a figure, cut to what it measures: of "from 2 million to 5 million between 2016 and 2023"
  the 2 are of 2016 and the 5 of 2023. Nobody says when the 5 of "has doubled to 5 million since 2016" were counted.
#}
with marks as (

    select document_key, sentence_no, bool_or(kind in ('increase', 'decrease')) as has_change,
    from {{ ref('int_figure_marks') }}
    group by document_key, sentence_no

),

named as (

    select
        named.*,
        {# but "between 2016 and 2023 aid amounted to 5 million" #}
        coalesce(paths.is_end_point and marks.has_change, false) as is_end_point,
        coalesce(paths.is_starting_point, false) as is_starting_point,
        named.period.period_start is not null and named.period.period_end is null
        and figures.metric != 'growth_only'
        {# but "duties of up to 35 percent since October" #}
        and (
            coalesce(paths.is_end_point, false) and figures.metric != 'tariff' and figures.comparator != '<'
            or figures.change_pct is not null
        ) as is_level,
    from {{ ref('int_figure_periods_named') }} as named
    inner join {{ ref('int_figures') }} as figures using (document_key, sentence_no, token_no)
    left join {{ ref('int_quantity_paths') }} as paths using (document_key, sentence_no, token_no)
    left join marks using (document_key, sentence_no)

),

dated as (

    select distinct expressions.document_key, expressions.sentence_no, true as is_dated,
    from {{ ref('int_figure_period_expressions') }} as expressions
    {# "5 million, against 4 million in 2023": the date of the 4 #}
    left join {{ ref('int_figures') }} as figures
        on expressions.document_key = figures.document_key
        and expressions.sentence_no = figures.sentence_no
        and expressions.figure_no = figures.token_no
    where
        not expressions.is_compared and not is_aim and period_start is not null
        and not coalesce(figures.is_compared, false)

)

select
    named.* exclude (is_level, is_end_point, is_starting_point) replace (
        {# what has a date that is not its own takes none from elsewhere #}
        coalesce(spans_years or is_level or period is null and dated.is_dated, false) as spans_years,
        case
            when is_level then null
            when period.period_end - period.period_start > 366
                then struct_pack(
                    period_start := if(is_end_point, date_trunc('year', period.period_end)::date, period.period_start),
                    period_end := if(
                        is_starting_point, make_date(year(period.period_start), 12, 31), period.period_end
                    )
                )
            else period
        end as period
    ),
from named
left join dated using (document_key, sentence_no)
