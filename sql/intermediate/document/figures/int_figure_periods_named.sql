{#
  The period that a sentence names nearest to a figure; null where it names none, without ends where it leaves the
  year open.
#}
with figures as (

    select * from {{ ref('int_figures') }}

),

expressions as (

    select * from {{ ref('int_figure_period_expressions') }}

),

apart as (

    select * from {{ ref('int_figures_apart') }}

),

asides as (

    {# what is aimed at, or compared with, keeps the dates after it to itself #}
    select document_key, sentence_no, min(token_no) as token_no
    from figures
    where is_compared or is_target
    group by document_key, sentence_no

),

own as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        figures.paragraph_no,
        figures.subject,
        figures.is_compared or figures.is_target as is_aside,
        figures.is_compared and figures.is_year_on_year as is_year_before,
        apart.is_apart is not null as spans_years,
        arg_min(
            if(expressions.token_no is null, null, expressions),
            (
                {# "rose from 2 million in 2016 to 5 million in 2023" #}
                coalesce(expressions.figure_no != figures.token_no, false),
                abs(expressions.token_no - figures.token_no),
                expressions.token_no
            )
        ) as nearest,
    from figures
    left join apart using (document_key, sentence_no, token_no)
    left join asides
        on figures.document_key = asides.document_key
        and figures.sentence_no = asides.sentence_no
        and figures.token_no < asides.token_no
    left join expressions
        on figures.document_key = expressions.document_key
        and figures.sentence_no = expressions.sentence_no
        and (figures.is_target or not expressions.is_aim)
        and (figures.is_compared or not expressions.is_compared)
        and (not (figures.is_target or figures.is_compared) or expressions.token_no > figures.token_no)
        and expressions.token_no < coalesce(asides.token_no, 10000)
        and (not coalesce(apart.is_apart, false) or expressions.token_no - figures.token_no between 1 and 4)
        {# "talks in August failed over tariffs, which run to 9 percent": the talks were then #}
        and (subject not in ('loan_or_aid', 'contracts', 'tariff') or figures.token_no - expressions.token_no <= 12)
    group by all

)

select
    * exclude (nearest),
    nearest.token_no as period_no,
    nearest.token_end as period_no_end,
    case
        when nearest.token_no is null then null
        {# "à fin septembre": what flows is counted from the first day of the year #}
        when
            nearest.period_start is null and nearest.period_end is not null and not is_aside
            and subject in ('goods_trade', 'exports', 'imports')
            then
            struct_pack(
                period_start := date_trunc('year', nearest.period_end)::date, period_end := nearest.period_end
            )
        else struct_pack(period_start := nearest.period_start, period_end := nearest.period_end)
    end as period,
from own
