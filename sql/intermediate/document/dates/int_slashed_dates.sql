{# Dates in digits, day first, as update lines print them: "22/01", "22/01/2025". #}
with sentences as (

    select document_key, sentence_no, words,
    from {{ ref('int_sentences_tokenized') }}
    where list_contains(words, '/')

),

words as (

    select
        document_key,
        sentence_no,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as day_word,
        unnest(words[2:]) as first_slash,
        unnest(words[3:]) as month_word,
        unnest(words[4:]) as second_slash,
        unnest(words[5:]) as year_word,
    from sentences

),

dated as (

    select
        document_key,
        sentence_no,
        token_no,
        day_word::integer as day,
        month_word::integer as month,
        if(second_slash = '/' and regexp_matches(year_word, '^(19|20)\d\d$'), year_word::integer, null) as year,
    from words
    where
        first_slash = '/'
        and regexp_matches(day_word, '^\d{1,2}$')
        and regexp_matches(month_word, '^\d{1,2}$')

)

select
    * exclude (day),
    token_no + if(year is null, 3, 5) as token_end,
    day as first_day,
    day as last_day,
from dated
where day between 1 and 31 and month between 1 and 12
