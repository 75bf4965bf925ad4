{#
  Country words in sentences with figures that are no party to them: "since the war in Malta", "the border with Togo", "ahead
  of Chad", "a report released by the Exemple Bank", and the one that another percentage is of ("9 percent from Malta against 4
  percent from Togo").
#}
with figures as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_figures') }}

),

chained as (

    {# "the war between Malta and Togo", "ahead of Malta and Togo" #}
    select
        *,
        is_linked and lag(is_strife) over in_sentence as follows_strife,
        is_linked and lag(is_ranked) over in_sentence as follows_ranked,
    from {{ ref('int_figure_country_contexts') }}
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end)

),

trading as (

    {# sanctions on the only one that another trades with are on their trade #}
    select document_key, sentence_no,
    from chained
    where is_trade_strife is not true
    group by document_key, sentence_no
    having count(distinct country_code) > 1

),

others as (

    select document_key, sentence_no, token_end as quantity_end,
    from {{ ref('int_quantity_roles') }}
    anti join figures using (document_key, sentence_no, token_no)
    where is_compared and unit = 'percent'

),

marked as (

    select
        chained.*,
        figures.token_no is not null as precedes_figure,
        chained.is_trade_strife and trading.sentence_no is not null as is_struck,
        others.quantity_end is not null or proportions.token_no is not null as is_of_other,
    from chained
    left join trading
        on chained.document_key = trading.document_key
        and chained.sentence_no = trading.sentence_no
    left join figures
        on chained.document_key = figures.document_key
        and chained.sentence_no = figures.sentence_no
        {# "ahead of Togo with 3 million" #}
        and figures.token_no - chained.token_end between 0 and case
            when chained.is_told_on then 8 when chained.is_ranked_with then 3 when chained.is_closed then 1 else 2
        end
    left join others
        on chained.document_key = others.document_key
        and chained.sentence_no = others.sentence_no
        and chained.token_no - others.quantity_end between 1 and 3
    left join {{ ref('int_figure_proportions') }} as proportions
        on chained.document_key = proportions.document_key
        and chained.sentence_no = proportions.sentence_no
        and chained.token_no between proportions.token_no and proportions.token_end

)

select
    document_key,
    sentence_no,
    token_no,
    coalesce(bool_or(is_strife or follows_strife or is_struck), false) as is_strife,
    coalesce(bool_or(is_beside), false) as is_beside,
from marked
where
    is_strife or follows_strife or is_struck or is_beside or is_publisher or is_of_other
    or (is_ranked or follows_ranked) and not precedes_figure
group by document_key, sentence_no, token_no
