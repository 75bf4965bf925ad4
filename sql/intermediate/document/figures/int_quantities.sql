{# A number with its scale and unit: "31,17 milliards de dollars", "US$31.17 billion", "23 millions de tonnes", "15%". #}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

words as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        unnest(words[2:]) as word_after,
    from sentences

),

digits as (

    select document_key, sentence_no, token_no, token_no + 1 as token_end, {{ number_value('word', 'language') }} as number, word_after,
    from words
    where regexp_matches(word, '^\d')

),

number_words as (

    {# "deux milliards": a number word counts only before a scale #}
    select
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        numbers.token_end,
        try_cast(numbers.concept as double) as number,
        null as word_after,
    from phrases as numbers
    inner join phrases as scales
        on numbers.document_key = scales.document_key
        and numbers.sentence_no = scales.sentence_no
        and numbers.token_end = scales.token_no
        and scales.kind = 'scale'
    where numbers.kind = 'number_word'

),

numbers as (

    select * from digits
    union all
    select * from number_words

),

scaled as (

    select
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        coalesce(scales.token_end, numbers.token_end) as token_end,
        numbers.number * coalesce(try_cast(scales.concept as double), 1) as value,
        scales.concept is not null as has_scale,
    from numbers
    left join phrases as scales
        on numbers.document_key = scales.document_key
        and numbers.sentence_no = scales.sentence_no
        and numbers.token_end = scales.token_no
        and scales.kind = 'scale'
    where numbers.number is not null

),

units as (

    select document_key, sentence_no, token_no, token_end, kind, concept, phrase,
    from phrases
    where kind in ('currency', 'quantity', 'percent', 'symbol')

),

measured as (

    {# the unit stands right after, or after "de" / "of", with a word like "US" or "metric" between at most; a symbol may stand before #}
    select
        scaled.document_key,
        scaled.sentence_no,
        coalesce(symbols.token_no, scaled.token_no) as token_no,
        coalesce(units.token_end, scaled.token_end) as token_end,
        scaled.value,
        coalesce(symbols.concept, units.concept) as unit,
        case
            when symbols.concept is not null or units.kind = 'symbol' then 'currency'
            else units.kind
        end as unit_kind,
    from scaled
    left join units
        on scaled.document_key = units.document_key
        and scaled.sentence_no = units.sentence_no
        and units.token_no - scaled.token_end between 0 and if(units.kind in ('percent', 'symbol'), 0, 2)
    left join units as symbols
        on scaled.document_key = symbols.document_key
        and scaled.sentence_no = symbols.sentence_no
        and symbols.kind = 'symbol'
        and symbols.token_end = scaled.token_no
    where units.concept is not null or symbols.concept is not null
    qualify row_number() over (
        partition by scaled.document_key, scaled.sentence_no, scaled.token_no
        order by units.token_no nulls last, units.token_end desc, units.concept
    ) = 1

)

select * from measured
