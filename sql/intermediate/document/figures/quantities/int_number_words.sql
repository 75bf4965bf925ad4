{#
  Numbers in words, where a scale or a unit follows. An article before a scale is one of it: "le milliard de dollars",
  "a million tonnes", but not "half a million" or "the billions".
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, language,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('number_word', 'scale', 'currency', 'percent')

),

sentences as (

    select document_key, sentence_no, language, words,
    from {{ ref('int_sentences_tokenized') }}

),

number_words as (

    select distinct
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        numbers.token_end,
        try_cast(numbers.concept as double) as number,
    from phrases as numbers
    inner join phrases as units
        on numbers.document_key = units.document_key
        and numbers.sentence_no = units.sentence_no
        and numbers.token_end = units.token_no
        and units.kind != 'number_word'
    where numbers.kind = 'number_word'

),

articles as (

    select
        scales.document_key,
        scales.sentence_no,
        scales.token_no - 1 as token_no,
        scales.token_no as token_end,
        1 as number,
    from phrases as scales
    anti join number_words
        on scales.document_key = number_words.document_key
        and scales.sentence_no = number_words.sentence_no
        and scales.token_no = number_words.token_end
    inner join sentences
        on scales.document_key = sentences.document_key
        and scales.sentence_no = sentences.sentence_no
    inner join {{ ref('lex_adjacent_words') }} as adjacent
        on sentences.language = adjacent.language
        and sentences.words[scales.token_no - 1] = adjacent.phrase
        and adjacent.kind = 'one_of_scale'
    where scales.kind = 'scale' and not ends_with(sentences.words[scales.token_end - 1], 's')

)

select * from number_words
union
select * from articles
union
{# "a third of its exports", "les trois quarts des achats": in percent #}
select document_key, sentence_no, token_no, token_end, percentage
from {{ ref('int_fractions') }}
