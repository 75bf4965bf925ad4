{#
  Where a sentence tells what an encounter is about ("on", "to discuss"), and with whom it is ("with", "by"). "On Monday"
  tells when.
#}
with dates as (

    select distinct document_key, sentence_no, token_no as token_end,
    from {{ ref('int_dates') }}

),

phrases as (

    select *
    from {{ ref('int_phrases_located') }}
    anti join dates using (document_key, sentence_no, token_end)
    where layer = 'events' and kind = 'topic'
    union all by name
    select *
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept in ('with', 'between', 'by')

),

markers as (

    select
        document_key,
        sentence_no,
        list(token_no order by token_no) filter (kind = 'topic') as topics,
        list(token_no order by token_no) filter (kind = 'preposition') as companions,
    from phrases
    group by document_key, sentence_no

)

select * from markers
