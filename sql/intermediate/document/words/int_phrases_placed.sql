{#
  Where each phrase of the lexicons stands. Of those that overlap in a layer the first one stays, and of those the
  longest; phrases of the very same words all stay. More than a hundred models read a kind or two of them: in this order,
  which is that of the numbers of phrases too, they skip the rest unread. Numbers only: words would cost more to write
  than all the rest.
#}
with long_phrases as (

    select * from {{ ref('int_long_phrases_located') }}

),

covered as (

    select * from {{ ref('int_tokens_covered') }}

),

single_words as (

    select * from {{ ref('int_words_located') }}

),

longest as (

    select long_phrases.*
    from long_phrases
    inner join covered using (document_key, sentence_no, layer, token_no)
    where not covered.is_inside and long_phrases.token_end >= covered.last_end

),

located as (

    select * from single_words
    anti join covered using (document_key, sentence_no, layer, token_no)
    union all
    select * from longest

),

in_order as (

    select document_key, sentence_no, token_no, token_end, phrase_no,
    from located
    order by kind_no, document_key

)

select * from in_order
