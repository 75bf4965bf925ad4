{#
  Where each phrase of the lexicons stands: single words by an equality join, longer ones where their first two words do.
  Only longer ones can cover others, so that the long list of single words is never sorted.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select
        * exclude (words),
        words as phrase_words,
        words[1] as first_word,
        words[2] as second_word,
    from {{ ref('int_phrases') }}

),

capitalized as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}

),

tokens as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as first_word,
        unnest(words[2:]) as second_word,
    from sentences

),

single_words as (

    select tokens.document_key, tokens.sentence_no, tokens.token_no, phrases.*,
    from tokens
    inner join phrases using (language, first_word)
    where phrases.word_count = 1

),

beginnings as (

    select * from tokens
    semi join (select * from phrases where word_count > 1) as longer using (language, first_word, second_word)

),

several_words as (

    select beginnings.document_key, beginnings.sentence_no, beginnings.token_no, phrases.*,
    from beginnings
    inner join sentences using (document_key, sentence_no)
    inner join phrases
        on beginnings.language = phrases.language
        and beginnings.first_word = phrases.first_word
        and beginnings.second_word = phrases.second_word
        and sentences.words[beginnings.token_no:beginnings.token_no + phrases.word_count - 1] = phrases.phrase_words

),

with_right_case as (

    select located.*
    from (
        select * from single_words
        union all
        select * from several_words
    ) as located
    left join capitalized using (document_key, sentence_no, token_no)
    where not located.wants_capital or capitalized.token_no is not null

),

covering as (

    select
        document_key, sentence_no, layer, word_count,
        token_no as first_token,
        unnest(range(token_no, token_no + word_count))::integer as token_no,
    from with_right_case
    where word_count > 1

),

covered as (

    select
        document_key, sentence_no, layer, token_no,
        bool_or(token_no > first_token) as is_inside,
        max(word_count) as longest,
    from covering
    group by document_key, sentence_no, layer, token_no

),

longest as (

    {# where phrases overlap, the first one, and of those the longest; phrases of the very same words all stay #}
    select
        located.* exclude (phrase_words, first_word, second_word, word_count, wants_capital),
        located.token_no + located.word_count as token_end,
    from with_right_case as located
    left join covered using (document_key, sentence_no, layer, token_no)
    where covered.token_no is null or not covered.is_inside and located.word_count >= covered.longest

)

select * from longest
