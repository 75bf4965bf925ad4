{#
  The periods that a sentence names and that could be those of each of its figures.
#}
with expressions as (

    {# "nearly 9 percent of what was spent in 2021" #}
    select expressions.*,
    from {{ ref('int_figure_period_expressions') }} as expressions
    anti join {{ ref('int_figure_proportions') }} as proportions
        on expressions.document_key = proportions.document_key
        and expressions.sentence_no = proportions.sentence_no
        and expressions.token_no between proportions.token_no and proportions.token_end

),

asides as (

    {# what is aimed at, or compared with, keeps the dates after it to itself #}
    select document_key, sentence_no, min(token_no) as token_no
    from {{ ref('int_figures') }}
    where is_compared or is_target
    group by document_key, sentence_no

),

telling as (

    {# "In March the ministry said that exports …": when it said so, not what it tells of #}
    select
        cues.document_key,
        cues.sentence_no,
        list(cues.token_no) as cue_places,
    from {{ ref('int_speech_cues') }} as cues
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    semi join {{ ref('int_figures') }} using (document_key, sentence_no)
    where cues.form = 'finite' and sentences.words[cues.token_end] is distinct from ','
    group by cues.document_key, cues.sentence_no

),

candidates as (

    select
        figures.document_key, figures.sentence_no, figures.token_no,
        expressions.token_no as period_no, expressions.token_end as period_no_end, expressions.figure_no,
        expressions.period_start, expressions.period_end,
    from {{ ref('int_figures') }} as figures
    left join {{ ref('int_quantity_paths') }} as paths using (document_key, sentence_no, token_no)
    inner join expressions using (document_key, sentence_no)
    left join {{ ref('int_figures_apart') }} as apart
        on figures.document_key = apart.document_key
        and figures.sentence_no = apart.sentence_no
        and figures.token_no = apart.token_no
    left join asides
        on figures.document_key = asides.document_key
        and figures.sentence_no = asides.sentence_no
        and figures.token_no < asides.token_no
    left join telling
        on figures.document_key = telling.document_key and figures.sentence_no = telling.sentence_no
    where
        (
            figures.is_target or not expressions.is_aim
            {# "will invest 5 million in Togo by 2030" #}
            or figures.subject in ('investment', 'loan_or_aid', 'contracts') and expressions.token_no > figures.token_no
        )
        and (figures.is_compared or not expressions.is_compared)
        and (
            not (figures.is_target or figures.is_compared) or expressions.is_aim
            or expressions.token_no > figures.token_no
            {# "between 2016 and 2023 it rose from 3 to 5 million" #}
            or coalesce(paths.is_starting_point, false) and expressions.is_range
        )
        and expressions.token_no < coalesce(asides.token_no, 10000)
        and (not coalesce(apart.is_apart, false) or expressions.token_no - figures.token_no between 1 and 4)
        {# "talks in August failed over tariffs, which run to 9 percent": the talks were then #}
        and (
            figures.subject not in ('loan_or_aid', 'contracts', 'tariff')
            or figures.token_no - expressions.token_no <= 12
        )
        {# a promise of March is the promise's own #}
        and (
            figures.subject in ('loan_or_aid', 'contracts', 'tariff', 'investment')
            or expressions.is_range
            or not coalesce(expressions.period_end - expressions.period_start < 32, false)
            or {{ count_between('telling.cue_places', 'expressions.token_no', 'figures.token_no') }} = 0
        )

)

select * from candidates
