{# Numbers with their scale: "31,17 milliards", "4.1bn", "five million". #}
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

)

select * from scaled
