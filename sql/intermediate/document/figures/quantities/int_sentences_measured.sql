{#
  The words of sentences that can hold figures: those with a number or a word for growth ("doubled", "d'un tiers"). They
  are a quarter of all, and two dozen models read words of no others.
#}
with measuring as (

    select document_key, sentence_no,
    from {{ ref('int_numbers') }}
    union all
    select document_key, sentence_no,
    from {{ ref('int_figure_marks') }}
    where kind in ('increase', 'decrease') and concept is not null

)

select * from {{ ref('int_sentences_tokenized') }}
semi join measuring using (document_key, sentence_no)
