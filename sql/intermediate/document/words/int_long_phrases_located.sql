{#
  Where each phrase of several words stands: sought where its first two words do, then by its third, so that whole
  phrases are compared at few places only. Those that overlap are all still there. Numbers only: what a phrase means is
  looked up where it stays.
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

capitalized as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}

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

),

begun as (

    select beginnings.document_key, beginnings.sentence_no, beginnings.token_no, phrases.*,
    from beginnings
    inner join phrases using (language, first_word, second_word, third_word)

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
