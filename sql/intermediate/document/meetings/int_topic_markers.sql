{# Where a sentence tells what an encounter is about ("on", "to discuss"), and with whom it is ("with", "by"). #}
with markers as (

    select
        document_key,
        sentence_no,
        list(token_no order by token_no) filter (kind = 'topic') as topics,
        list(token_no order by token_no) filter (kind = 'preposition') as companions,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind = 'topic')
        or (layer = 'syntax' and kind = 'preposition' and concept in ('with', 'between', 'by'))
    group by document_key, sentence_no

)

select * from markers
