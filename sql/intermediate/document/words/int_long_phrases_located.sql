{#
  Where each phrase of several words stands, of the places where its first words do. Those that overlap are all still
  there. Numbers only: what a phrase means is looked up where it stays.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

capitalized as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}

),

begun as (

    select * from {{ ref('int_long_phrases_begun') }}

),

located as (

    select * from begun
    where word_count <= 3
    union all
    select begun.*
    from begun
    inner join sentences using (document_key, sentence_no)
    where
        begun.word_count > 3
        and sentences.words[begun.token_no:begun.token_no + begun.word_count - 1] = begun.phrase_words

),

with_right_case as (

    select
        located.document_key,
        located.sentence_no,
        located.token_no,
        located.token_no + located.word_count as token_end,
        located.layer,
        located.kind_no,
        located.phrase_no,
    from located
    left join capitalized using (document_key, sentence_no, token_no)
    where not located.wants_capital or capitalized.token_no is not null

)

select * from with_right_case
