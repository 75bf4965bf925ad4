{#
  What a change is counted from. Trade is reported by the year: growth is presumed to be that of a year, unless its sentence
  names another stretch ("tripled in five years", "9 percent since independence") or another level ("from the previous
  quarter", "from 9 billion in 1993").
#}
with figures as (

    select * from {{ ref('int_figures') }}
    where change_pct is not null

),

prospects as (

    {# "the pact would raise trade by 4 percent" #}
    select distinct figures.document_key, figures.sentence_no, figures.token_no, true as is_prospect,
    from figures
    inner join {{ ref('int_phrases_located') }} as phrases using (document_key, sentence_no)
    where
        phrases.layer = 'syntax'
        and (phrases.kind = 'modal' or 'future' in (concept, tense) or 'conditional' in (concept, tense))
        and figures.token_no - phrases.token_no between 1 and 8

),

expressions as (

    select
        document_key,
        sentence_no,
        bool_or(not is_compared and (
            period_start is not null and period_end is null or coalesce(period_end - period_start > 366, false)
        )) as is_long,
        list(period_start) filter (is_compared) as compared_starts,
    from {{ ref('int_figure_period_expressions') }}
    group by document_key, sentence_no

),

levels as (

    {# "from 9 billion in 1993" #}
    select figures.document_key, figures.sentence_no, list(periods.period_start) as level_starts,
    from {{ ref('int_figures') }} as figures
    inner join {{ ref('int_figure_periods') }} as periods using (document_key, sentence_no, token_no)
    where figures.is_compared and periods.period_start is not null
    group by figures.document_key, figures.sentence_no

),

beside as (

    select
        figures.*,
        stretches.sentence_no is not null or coalesce(expressions.is_long, false) as names_stretch,
        coalesce(prospects.is_prospect, false) as is_prospect,
        list_transform(
            list_concat(coalesce(expressions.compared_starts, []), coalesce(levels.level_starts, [])),
            lambda other: periods.period_start = other + interval 1 year
        ) as yearly_levels,
    from figures
    left join {{ ref('int_figure_periods') }} as periods using (document_key, sentence_no, token_no)
    left join {{ ref('int_figure_stretches_told') }} as stretches using (document_key, sentence_no)
    left join prospects using (document_key, sentence_no, token_no)
    left join expressions using (document_key, sentence_no)
    left join levels using (document_key, sentence_no)

)

select
    document_key,
    sentence_no,
    token_no,
    case
        {# what the sentence sets against it decides #}
        when list_contains(yearly_levels, true) then 'year_on_year'
        when list_contains(yearly_levels, false) then 'other'
        when is_year_on_year then 'year_on_year'
        when names_stretch or is_target or is_prospect then 'other'
        else 'year_on_year'
    end as change_basis,
from beside
