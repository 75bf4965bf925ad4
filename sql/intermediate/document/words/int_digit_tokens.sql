{#
  Tokens that begin with a digit. Most sentences hold none, which their text tells sooner than their tokens do.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}
    semi join (
        select document_key, sentence_no,
        from {{ ref('stg_sentences') }}
        where regexp_matches(sentence_text, '[0-9]')
    ) using (document_key, sentence_no)

),

tokens as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        unnest(pieces) as piece,
        unnest(list_prepend(null, words)) as word_before,
    from sentences

)

select * from tokens
where word >= '0' and word < ':'
