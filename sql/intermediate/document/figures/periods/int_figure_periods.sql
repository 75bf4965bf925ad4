{#
  The period a figure measures: the one its sentence names. Else that of the figure before it in its paragraph; else
  that of the lead, which sets the time for a whole report. Loans, contracts and stocks of investment carry nothing
  over.
#}
with own as (

    select * from {{ ref('int_figure_periods_own') }}

),

carried as (

    select
        *,
        {# "since 2013" and "between 2019 and 2023" date their own figure only #}
        period.period_start is not null
        and coalesce(period.period_end - period.period_start > 366, true) as is_open_ended,
        last_value(
            if(is_aside or period is null or is_open_ended, null, struct_pack(period, subject, sentence_no))
            ignore nulls
        ) over in_paragraph as before_it,
        last_value(if(is_aside or period is null, null, struct_pack(period, sentence_no)) ignore nulls) over in_text
            as told_before,
        first_value(if(is_aside or period is null or is_open_ended
            or paragraph_no > last_lead_paragraph, null, struct_pack(period, sentence_no)) ignore nulls) over in_text
            as lead_before,
    from own
    left join {{ ref('int_figure_leads') }} using (document_key)
    window
        in_paragraph as (partition by document_key, paragraph_no order by sentence_no, token_no
            rows between unbounded preceding and 1 preceding),
        in_text as (partition by document_key order by sentence_no, token_no
            rows between unbounded preceding and 1 preceding)

),

reached as (

    {# what a report begins with goes for its next paragraphs, not for a whole brochure #}
    select
        * exclude (lead_before),
        case
            when headings.period is not null then headings.period
            when carried.sentence_no - lead_before.sentence_no <= 20 then lead_before.period
        end as lead_period,
    from carried
    left join {{ ref('int_figure_headings_read') }} as headings using (document_key, sentence_no)

),

same_time as (

    {# "over that period" #}
    select distinct document_key, sentence_no
    from {{ ref('int_figure_marks') }}
    where concept = 'same_time'

),

decided as (

    select
        document_key,
        reached.sentence_no,
        token_no,
        case
            {# "the previous year" of no known year #}
            when period is not null and not (is_year_before and period.period_end is null) then period
            when same_time.sentence_no is not null and reached.sentence_no - told_before.sentence_no <= 4
                then told_before.period
            when is_year_before then struct_pack(
                period_start := (coalesce(before_it.period, lead_period).period_start - interval 1 year)::date,
                period_end := (coalesce(before_it.period, lead_period).period_end - interval 1 year)::date
            )
            when is_aside or spans_years then null
            when subject in ('loan_or_aid', 'contracts', 'tariff') then null
            when subject = 'investment' then if(before_it.subject = 'investment', before_it.period, null)
            else coalesce(if(sentence_no - before_it.sentence_no <= 3, before_it.period, null), lead_period)
        end as period,
    from reached
    left join same_time using (document_key, sentence_no)

)

select document_key, sentence_no, token_no, period.period_start as period_start, period.period_end as period_end,
from decided
