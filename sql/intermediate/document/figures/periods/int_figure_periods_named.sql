{#
  The period that a sentence names nearest to a figure; null where it names none, without ends where it leaves the
  year open.
#}
with figures as (

    select * from {{ ref('int_figures') }}

),

nearest as (

    select
        document_key,
        sentence_no,
        token_no,
        arg_min(
            struct_pack(period_no, period_no_end, period_start, period_end),
            (
                {# "rose from 2 million in 2016 to 5 million in 2023" #}
                case when figure_no = token_no then 0 when figure_no is null then 1 else 2 end,
                abs(period_no - token_no),
                period_no
            )
        ) as nearest,
    from {{ ref('int_figure_period_candidates') }}
    group by document_key, sentence_no, token_no

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
        untils.phrase is not null as is_until,
        apart.is_apart is not null as spans_years,
        nearest.nearest,
    from figures
    left join {{ ref('int_figures_apart') }} as apart using (document_key, sentence_no, token_no)
    left join nearest using (document_key, sentence_no, token_no)
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    left join {{ ref('lex_adjacent_words') }} as untils
        on sentences.language = untils.language
        and untils.kind = 'until'
        and list_contains(
            sentences.words[greatest(nearest.nearest.period_no - 3, 1):nearest.nearest.period_no - 1], untils.phrase
        )

)

select
    * exclude (nearest, is_until),
    nearest.period_no,
    nearest.period_no_end,
    case
        when nearest.period_no is null then null
        {# "à fin septembre": what flows is counted from the first day of the year #}
        when
            nearest.period_start is null and nearest.period_end is not null and not is_aside and not is_until
            and subject in ('goods_trade', 'exports', 'imports')
            then
            struct_pack(
                period_start := date_trunc('year', nearest.period_end)::date, period_end := nearest.period_end
            )
        else struct_pack(period_start := nearest.period_start, period_end := nearest.period_end)
    end as period,
from own
