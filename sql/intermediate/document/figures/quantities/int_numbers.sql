{#
  Numbers with their scale: "31,17 milliards", "4.1bn", "five million". What is told scale by scale is one number:
  "270 milliards 666 millions 400 mille francs".
#}
with numbers as (

    select * from {{ ref('int_written_numbers') }}

),

scales as (

    select document_key, sentence_no, token_no, token_end, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'scale'

),

scaled as (

    select
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        coalesce(scales.token_end, numbers.token_end) as token_end,
        {# hundredths are as fine as texts print: the rest is noise of doubles #}
        round(numbers.number * coalesce(try_cast(scales.concept as double), 1), 2) as value,
        scales.concept is not null as has_scale,
        numbers.sign,
    from numbers
    left join scales
        on numbers.document_key = scales.document_key
        and numbers.sentence_no = scales.sentence_no
        and numbers.token_end = scales.token_no
    where numbers.number is not null

),

begun as (

    select
        *,
        not coalesce(
            has_scale
            and lag(has_scale) over in_sentence
            and lag(token_end) over in_sentence = token_no
            and lag(value) over in_sentence > value,
            false
        ) as is_begun,
    from scaled
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end)

),

strung as (

    select
        *,
        count_if(is_begun) over (partition by document_key, sentence_no order by token_no, token_end) as string_no,
    from begun

)

select
    document_key,
    sentence_no,
    min(token_no) as token_no,
    max(token_end) as token_end,
    round(sum(value), 2) as value,
    bool_or(has_scale) as has_scale,
    arg_min(sign, token_no) as sign,
from strung
group by document_key, sentence_no, string_no
