{#
  Sentences that speak of trade and its like, and the one after each: shares of it
  and of the world's goods. Percentages elsewhere are polls, prices and other lives.
#}
with marks as (

    select document_key, sentence_no
    from {{ ref('int_figure_marks') }}
    where
        kind = 'metric'
        and concept in ('goods_trade', 'exports', 'imports', 'investment', 'freight_rail', 'freight_other',
            'passengers', 'contracts', 'tariff')

)

select document_key, sentence_no
from marks
union
select document_key, sentence_no + 1
from marks
union
select document_key, sentence_no
from {{ ref('int_quantity_shares') }}
