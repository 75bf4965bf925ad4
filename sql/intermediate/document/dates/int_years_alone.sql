{# A year without a month, where a word before it shows that it is one: "since 2013", "fin 2025". #}
with words_before as (

    select distinct language, phrase as word_before,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'before_year'

),

years as (

    select document_key, sentence_no, token_no, token_no + 1 as token_end, word::integer as year,
    from {{ ref('int_digit_tokens') }}
    semi join words_before using (language, word_before)
    where word between '1900' and '2099' and regexp_matches(word, '^(19|20)\d\d$')

),

month_dates as (

    select * from {{ ref('int_month_dates') }}

)

select years.*
from years
anti join month_dates
    on years.document_key = month_dates.document_key
    and years.sentence_no = month_dates.sentence_no
    and years.token_no between month_dates.token_no and month_dates.token_end
