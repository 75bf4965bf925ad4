{{ config(materialized='view') }}
{# Where the word behind a first name stands that follows an office or a form of address: "Senator Asha Chad". #}
with capitalized as (

    select document_key, sentence_no, token_no, lower(printed) as word,
    from {{ ref('int_capitalized_tokens') }}

),

offices as (

    select document_key, sentence_no, token_end as token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('role_head', 'title')

),

first_names as (

    select phrase as word,
    from {{ ref('lex_names') }}
    where kind in ('feminine_name', 'masculine_name')

)

select distinct document_key, sentence_no, token_no + 1 as token_no,
from capitalized
semi join offices using (document_key, sentence_no, token_no)
semi join first_names using (word)
anti join {{ ref('int_words_claimed') }} using (document_key, sentence_no, token_no)
