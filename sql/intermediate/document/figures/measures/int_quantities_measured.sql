{#
  Quantities with what they measure: where a sentence names nothing, what the one before measured, in the same
  paragraph or where it says so ("the figure"). Freight in a sentence about trains goes by rail.
#}
with quantities as (

    select * from {{ ref('int_quantity_metrics') }}
    where section = 'body'

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

anaphors as (

    select document_key, sentence_no, min(token_no) as token_no,
    from marks
    where concept = 'anaphor'
    group by document_key, sentence_no

),

trains as (

    select distinct document_key, sentence_no
    from marks
    where concept = 'freight_rail'

),

remembered as (

    select
        *,
        last_value(
            if(metric is null, null, struct_pack(metric, sentence_no, paragraph_no)) ignore nulls
        ) over (
            partition by document_key, unit_kind
            order by sentence_no, token_no
            rows between unbounded preceding and 1 preceding
        ) as measured_before,
    from quantities

),

continued as (

    select
        remembered.* exclude (measured_before, metric),
        coalesce(
            {# "this figure exceeded 5 million, with exports making up 2" #}
            if(anaphors.token_no < remembered.token_no and remembered.distance >= 10, null, remembered.metric),
            if(remembered.unit_kind = 'currency', questions.metric, null),
            if(
                remembered.unit_kind != 'percent'
                and {{ measures('measured_before.metric', 'remembered.unit_kind', 'remembered.unit') }}
                and remembered.sentence_no - measured_before.sentence_no <= 1
                and (
                    anaphors.token_no < remembered.token_no
                    or (
                        remembered.paragraph_no = measured_before.paragraph_no
                        and measured_before.metric in ('goods_trade', 'exports', 'imports', 'freight_other')
                    )
                ),
                measured_before.metric,
                null
            ),
            remembered.metric
        ) as metric,
    from remembered
    left join anaphors using (document_key, sentence_no)
    left join {{ ref('int_questions_measured') }} as questions using (document_key, sentence_no)

)

select
    continued.* exclude (metric),
    if(
        (continued.metric = 'freight_other' or continued.unit = 'TEU') and trains.sentence_no is not null,
        'freight_rail', continued.metric
    ) as metric,
from continued
left join trains using (document_key, sentence_no)
