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

others as (

    select document_key, sentence_no, token_end as quantity_end,
    from {{ ref('int_quantity_roles') }}
    anti join figures using (document_key, sentence_no, token_no)
    where is_compared and unit = 'percent'

)

select
    chained.document_key,
    chained.sentence_no,
    chained.token_no,
    coalesce(bool_or(chained.is_strife or chained.follows_strife), false) as is_strife,
    coalesce(bool_or(chained.is_beside), false) as is_beside,
from chained
left join figures
    on chained.document_key = figures.document_key
    and chained.sentence_no = figures.sentence_no
    {# "ahead of Togo with 3 million" #}
    and figures.token_no - chained.token_end between 0 and 3
left join others
    on chained.document_key = others.document_key
    and chained.sentence_no = others.sentence_no
    and chained.token_no - others.quantity_end between 1 and 3
where
    chained.is_strife or chained.follows_strife or chained.is_beside or chained.is_publisher
    or (chained.is_ranked or chained.follows_ranked) and figures.token_no is null
    or others.quantity_end is not null
group by chained.document_key, chained.sentence_no, chained.token_no
