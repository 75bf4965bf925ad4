{#
  Dates in digits, as lines around a text print them: day first, "22/01", "22/01/2025", "22.01.2025", else the year,
  "2025-01-22". Where only the second number can be a day, it is one: "01/22/2025".
#}
with sentences as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where regexp_matches(sentence_text, '\d/\d|\d\.\d{1,2}\.\d{4}|\d{4}-\d\d-\d\d')

),

words as (

    select
        document_key,
        sentence_no,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as first_word,
        unnest(words[2:]) as second_word,
        unnest(words[3:]) as third_word,
        unnest(words[4:]) as fourth_word,
        unnest(words[5:]) as fifth_word,
    from {{ ref('int_sentences_tokenized') }}
    semi join sentences using (document_key, sentence_no)

),

shaped as (

    select
        document_key,
        sentence_no,
        token_no,
        case
            when second_word = '/' and fourth_word = '/' and regexp_matches(fifth_word, '^(19|20)\d\d$')
                then [fifth_word, third_word, first_word, '5']
            when second_word = '/'
                then [null, third_word, first_word, '3']
            when regexp_matches(first_word, '^\d{1,2}\.\d{1,2}\.(19|20)\d\d$')
                then list_reverse(string_split(first_word, '.')) || ['1']
            when regexp_matches(concat_ws('-', first_word, second_word, third_word), '^(19|20)\d\d-\d\d-\d\d$')
                then [first_word, second_word, third_word, '3']
        end as parts,
    from words

),

numbered as (

    select
        document_key,
        sentence_no,
        token_no,
        token_no + parts[4]::integer as token_end,
        parts[1]::integer as year,
        if(regexp_matches(parts[2], '^\d{1,2}$'), parts[2]::integer, null) as second_number,
        if(regexp_matches(parts[3], '^\d{1,2}$'), parts[3]::integer, null) as third_number,
        if(second_number > 12 and year is not null, third_number, second_number) as month,
        if(second_number > 12 and year is not null, second_number, third_number) as day,
    from shaped
    where parts is not null

)

select document_key, sentence_no, token_no, token_end, day as first_day, day as last_day, month, year,
from numbered
where day between 1 and 31 and month between 1 and 12
