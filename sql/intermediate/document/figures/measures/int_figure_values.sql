{#
  Quantities that are the value of a figure. What no trade word measures stays out, and so do a round mark that the
  true value follows and sums that only people and prices come to ("100 dollars").
#}
with quantities as (

    select * from {{ ref('int_quantity_roles') }}
    anti join {{ ref('int_quantities_of_change') }} using (document_key, sentence_no, token_no)
    where part = 'value' and metric != 'none' and (unit_kind != 'currency' or value >= 100000 or metric = 'tariff')

),

metric_words as (

    select document_key, sentence_no, list(token_no) as metric_places,
    from {{ ref('int_figure_marks') }}
    where kind = 'metric' and concept in ('exports', 'imports', 'goods_trade', 'investment', 'loan_or_aid', 'contracts')
    group by document_key, sentence_no

),

compared as (

    {# "sold 5 tonnes through the port, down from 7 tonnes": what it is compared with measures the same #}
    select
        * exclude (metric_places)
        replace (
            if(
                is_compared and quantity_before.unit = unit
                {# but "exports of 5 million, compared with imports of 3" #}
                and coalesce({{ count_between('metric_places', 'quantity_before.token_no', 'token_end + 3') }}, 0) = 0,
                quantity_before.metric,
                metric
            ) as metric
        ),
    from (
        select
            *,
            lag(struct_pack(metric, unit, token_no)) over (partition by document_key, sentence_no order by token_no)
                as quantity_before,
        from quantities
        left join metric_words using (document_key, sentence_no)
    )

),

trade_sentences as (

    select * from {{ ref('int_trade_sentences') }}

),

believable as (

    select compared.* exclude (quantity_before)
    from compared
    left join trade_sentences using (document_key, sentence_no)
    where compared.unit_kind != 'percent' or compared.metric = 'tariff' or trade_sentences.sentence_no is not null

),

followed as (

    {# "exceeded 100 billion dollars for the first time, rising to 106.3 billion" #}
    select
        *,
        lead(struct_pack(metric, unit, value, is_compared, is_end_point)) over (
            partition by document_key, sentence_no order by token_no
        ) as next_quantity,
    from believable

)

select * exclude (next_quantity)
from followed
where not coalesce(
    comparator = '>'
    and next_quantity.is_end_point
    and next_quantity.metric = metric
    and next_quantity.unit = unit
    and next_quantity.value between value and 1.5 * value,
    false
)
