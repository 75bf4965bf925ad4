{# Large numbers without a unit: "1.3 million Turks" has its own, "reached 1.2 million in 2025" has none. #}
with numbers as (

    select * from {{ ref('int_numbers') }}
    where has_scale or value >= 10000

),

read as (

    select * from {{ ref('int_units_read') }}

),

sentences as (

    select * from {{ ref('int_sentences_measured') }}

),

followers as (

    select document_key, sentence_no, token_no, kind,
    from {{ ref('int_phrases_located') }}
    where (layer = 'syntax' and kind in ('preposition', 'determiner', 'conjunction', 'punctuation'))
        or (layer = 'figures' and kind = 'metric')

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'counted_in') as counted_in,
        list(phrase) filter (kind = 'part_of') as part_of,
        list(phrase) filter (kind = 'threshold') as thresholds,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

bare as (

    select
        numbers.*,
        sentences.language,
        sentences.words[numbers.token_end] as word_after,
        coalesce(list_contains(adjacent.counted_in, word_after), false) as is_counted,
        coalesce(list_contains(adjacent.part_of, word_after), false) as is_part,
        coalesce(list_contains(adjacent.thresholds, word_after), false) as is_threshold,
    from numbers
    anti join read using (document_key, sentence_no, token_no)
    inner join sentences using (document_key, sentence_no)
    left join adjacent using (language)

),

open_numbers as (

    {# what English leaves bare ends a phrase; French puts "de" before what is counted #}
    select bare.*
    from bare
    left join followers as next_words
        on bare.document_key = next_words.document_key
        and bare.sentence_no = next_words.sentence_no
        and bare.token_end = next_words.token_no
    left join followers as second_words
        on bare.document_key = second_words.document_key
        and bare.sentence_no = second_words.sentence_no
        and bare.token_end + 1 = second_words.token_no
        and second_words.kind = 'metric'
    group by all
    having
        bare.word_after is null
        or regexp_matches(bare.word_after, '^[^\p{L}\d]$')
        {# "passed the 4 million mark" #}
        or bare.is_threshold
        or (bare.is_counted and count(second_words.kind) > 0)
        or (
            not bare.is_counted
            and not bare.is_part
            and ((bare.language = 'fr' and bare.has_scale) or count(next_words.kind) > 0)
        )

)

select document_key, sentence_no, token_no, token_end, value, has_scale,
from open_numbers
