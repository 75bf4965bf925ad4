{# "And trade? – It came to 38 million": an answer goes on with what it was asked about. #}
with marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind = 'metric' and concept in ('goods_trade', 'exports', 'imports', 'investment', 'loan_or_aid')

),

sentences as (

    select document_key, sentence_no, sentence_text,
    from {{ ref('stg_sentences') }}
    where contains(sentence_text, '?')

),

questions as (

    select
        marks.document_key,
        marks.sentence_no + 1 as sentence_no,
        arg_max(marks.concept, (marks.token_no, marks.concept)) as metric,
    from marks
    inner join sentences using (document_key, sentence_no)
    group by marks.document_key, marks.sentence_no

)

select * from questions
