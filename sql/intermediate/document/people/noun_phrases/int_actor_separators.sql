{{ config(materialized='view') }}
{#
  What may stand between two noun phrases of one actor: a comma or "and", with an adverb after it at most
  ("the president and also the minister"). Apart from the links that are made over it, because it is about words, not
  phrases.
#}
with phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

separators as (

    select document_key, sentence_no, token_no, token_end, concept as separator,
    from phrases
    where concept in ('comma', 'and')

),

adverbs as (

    select distinct document_key, sentence_no, token_no, token_end,
    from phrases
    where kind = 'adverb'

),

stretched as (

    select
        separators.document_key,
        separators.sentence_no,
        separators.token_no,
        adverbs.token_end,
        separators.separator,
    from separators
    inner join adverbs
        on separators.document_key = adverbs.document_key
        and separators.sentence_no = adverbs.sentence_no
        and separators.token_end = adverbs.token_no

),

all_separators as (

    select * from separators
    union
    select * from stretched

)

select * from all_separators
