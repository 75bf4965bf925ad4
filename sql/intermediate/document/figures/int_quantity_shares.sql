{# "15,6 % des importations": a percentage of something measured is a share of it. #}
with quantities as (

    select * from {{ ref('int_quantities') }}
    where unit = 'percent'

),

tokenized as (

    select * from {{ ref('int_sentences_tokenized') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind = 'metric'

),

shares as (

    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'share' as metric, 0 as distance,
    from quantities
    inner join tokenized
        on quantities.document_key = tokenized.document_key
        and quantities.sentence_no = tokenized.sentence_no
        and tokenized.words[quantities.token_end] in ('of', 'de', 'des', 'du', 'd')
    inner join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.concept in ('goods_trade', 'exports', 'imports', 'investment', 'freight_other', 'loan_or_aid')
        and marks.token_no - quantities.token_end between 1 and 3

)

select * from shares
