{{ config(materialized='view') }}
{#
  Where phrases of several words may stand: sought where their first two words do, then by the third, so that whole
  phrases are compared at few places only.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select
        phrase_no,
        kind_no,
        layer,
        language,
        word_count,
        wants_capital,
        words as phrase_words,
        words[1] as first_word,
        words[2] as second_word,
        coalesce(words[3], '') as third_word,
    from {{ ref('int_phrases') }}
    where word_count > 1

),

pairs as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words)))::integer as token_no,
        unnest(words[:-2]) as first_word,
        unnest(words[2:]) as second_word,
        unnest(words[3:]) as third_word,
    from sentences

),

beginnings as (

    {# two words may be the whole phrase: hundreds begin like "of the", too many to be told apart one by one #}
    select * replace (unnest(if(third_word is null, [''], ['', third_word])) as third_word),
    from pairs
    semi join phrases using (language, first_word, second_word)

)

select
    beginnings.document_key,
    beginnings.sentence_no,
    beginnings.token_no,
    phrases.phrase_no,
    phrases.kind_no,
    phrases.layer,
    phrases.word_count,
    phrases.wants_capital,
    phrases.phrase_words,
from beginnings
inner join phrases using (language, first_word, second_word, third_word)
