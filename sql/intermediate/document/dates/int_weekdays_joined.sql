{# Two weekdays that bound a stretch of days: "on Monday and Tuesday", "de lundi à mercredi". Not "Monday 3 to …". #}
with weekdays as (

    select document_key, sentence_no, token_no, token_end, try_cast(concept as integer) as step,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'weekday'

),

sentences as (

    select document_key, sentence_no, language, words,
    from {{ ref('int_sentences_tokenized') }}

),

links as (

    select language, list(phrase) as day_ranges,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'day_range'
    group by language

),

joined as (

    select
        first.document_key,
        first.sentence_no,
        first.token_no,
        second.token_no as second_no,
        second.token_end,
        second.step as step_end,
    from weekdays as first
    inner join weekdays as second
        on first.document_key = second.document_key
        and first.sentence_no = second.sentence_no
        and first.token_end + 1 = second.token_no
        and first.step != second.step
    inner join sentences on first.document_key = sentences.document_key and first.sentence_no = sentences.sentence_no
    inner join links using (language)
    where
        list_contains(links.day_ranges, sentences.words[first.token_end])
        and not regexp_matches(coalesce(sentences.words[second.token_end], ''), '^\d')

)

select * from joined
