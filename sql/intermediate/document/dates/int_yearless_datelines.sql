{#
  The year of a dateline that leaves it out and of a story that names a weekday: "BEIRUT, May 20 -- … met on Tuesday",
  "in the first months of 2025". Of the years that the story names, the last in which that day, or the one before, is
  the weekday that its first sentences name; else the year after them, if it is so then: what was "in May 2024" need not
  be of the year of writing, and goals ("by 2030") are not. NULL where no year fits.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

sentences as (

    select stg.document_key, stg.sentence_no, stg.section, stg.paragraph_no, tokenized.language, tokenized.words,
    from {{ ref('stg_sentences') }} as stg
    inner join {{ ref('int_sentences_tokenized') }} as tokenized using (document_key, sentence_no)

),

deadlines as (

    select language, list(phrase) as deadlines,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'deadline'
    group by language

),

datelines as (

    select document_key, arg_min(month, sentence_no) as month, arg_min(day, sentence_no) as day,
    from {{ ref('int_opening_dates') }}
    where year is null and place_rank <= 2
    group by document_key

),

weekdays as (

    select document_key, arg_min(step, (sentence_no, token_no)) as weekday,
    from expressions
    inner join sentences using (document_key, sentence_no)
    where kind = 'weekday' and section = 'body' and paragraph_no <= 4
    group by document_key

),

named as (

    select expressions.document_key, expressions.year,
    from expressions
    semi join datelines using (document_key)
    inner join sentences using (document_key, sentence_no)
    inner join deadlines using (language)
    where
        expressions.year is not null
        and not list_has_any(words[greatest(expressions.token_no - 2, 1):expressions.token_no - 1], deadlines)

),

years as (

    select distinct document_key, year, true as is_named,
    from named
    union all
    select document_key, year, true,
    from {{ ref('int_years_compared') }}
    union all
    select document_key, max(year) + 1, false,
    from named
    group by document_key

),

tried as (

    select document_key, year, is_named, weekday, {{ safe_date('year', 'month', 'day') }} as written_on,
    from datelines
    inner join weekdays using (document_key)
    inner join years using (document_key)

)

select
    document_key,
    arg_max(year, (is_named, year)) filter ((isodow(written_on) - weekday + 7) % 7 <= 1) as year,
from tried
group by document_key
