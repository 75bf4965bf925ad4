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

share_words as (

    select language, phrase as word,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'share_of'

),

shares as (

    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'share' as metric, 0 as distance,
    from quantities
    inner join tokenized
        on quantities.document_key = tokenized.document_key
        and quantities.sentence_no = tokenized.sentence_no
    inner join share_words
        on tokenized.language = share_words.language
        and tokenized.words[quantities.token_end] = share_words.word
    inner join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.concept in ('goods_trade', 'exports', 'imports', 'investment', 'freight_other', 'loan_or_aid')
        and marks.token_no - quantities.token_end between 1 and 3

)

select * from shares
