{#
  The period a figure measures: the one its sentence names nearest to it. Else that of the figure before it in its paragraph; else that
  of the lead, which sets the time for a whole report. Loans, contracts and stocks of investment carry nothing over.
#}
with figures as (

    select * from {{ ref('int_figures') }}

),

expressions as (

    select * from {{ ref('int_figure_period_expressions') }}

),

leads as (

    {# the first two paragraphs of a body #}
    select document_key, min(paragraph_no) + 1 as last_lead_paragraph
    from {{ ref('stg_sentences') }}
    where section = 'body'
    group by document_key

),

spanning as (

    {# what grew "in ten years" did so in no period named before #}
    select distinct document_key, sentence_no
    from {{ ref('int_figure_marks') }}
    where concept = 'span'

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
        spans.sentence_no is not null as spans_years,
        arg_min(
            if(expressions.token_no is null, null, struct_pack(period_start := expressions.period_start, period_end := expressions.period_end)),
            (abs(expressions.token_no - figures.token_no), expressions.token_no)
        ) as period,
    from figures
    left join spanning as spans using (document_key, sentence_no)
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
    group by all

),

carried as (

    select
        *,
        last_value(
            if(is_aside or period.period_end is null, null, struct_pack(period, subject, sentence_no)) ignore nulls
        ) over (
            partition by document_key, paragraph_no order by sentence_no, token_no rows between unbounded preceding and 1 preceding
        ) as before_it,
        first_value(if(is_aside or period.period_end is null or paragraph_no > last_lead_paragraph, null, period) ignore nulls) over (
            partition by document_key order by sentence_no, token_no rows between unbounded preceding and 1 preceding
        ) as lead_period,
    from own
    inner join leads using (document_key)

),

decided as (

    select
        document_key,
        sentence_no,
        token_no,
        case
            when period is not null then period
            when is_year_before and before_it.sentence_no = sentence_no
                then struct_pack(
                    period_start := (before_it.period.period_start - interval 1 year)::date,
                    period_end := (before_it.period.period_end - interval 1 year)::date
                )
            when is_aside or spans_years then null
            when subject in ('loan_or_aid', 'contracts', 'tariff') then null
            when subject = 'investment' then if(before_it.subject = 'investment', before_it.period, null)
            else coalesce(before_it.period, lead_period)
        end as period,
    from carried

)

select document_key, sentence_no, token_no, period.period_start as period_start, period.period_end as period_end,
from decided
