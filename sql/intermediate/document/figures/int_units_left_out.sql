{# "840 millions d'euros, dont 655 millions d'exportations": a scaled number without a unit takes the one before it, else the next. #}
with numbers as (

    select * from {{ ref('int_numbers') }}
    where has_scale

),

read as (

    select * from {{ ref('int_units_read') }}

),

words as (

    {# a unit that no number stands before names what is counted: "the number of passengers reached 1.2 million" #}
    select document_key, sentence_no, token_no, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'quantity'

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

bare as (

    select
        numbers.*,
        sentences.language,
        sentences.words[numbers.token_end] as word_after,
    from numbers
    anti join read using (document_key, sentence_no, token_no)
    inner join sentences using (document_key, sentence_no)

),

followers as (

    select document_key, sentence_no, token_no, kind,
    from {{ ref('int_phrases_located') }}
    where (layer = 'syntax' and kind in ('preposition', 'determiner', 'conjunction', 'punctuation')) or (layer = 'figures' and kind = 'metric')

),

open_numbers as (

    {# "1.3 million Turks" has its unit: what English leaves bare ends a phrase; French puts "de" before what is counted #}
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
        or (bare.word_after in ('d', 'de') and count(second_words.kind) > 0)
        or (bare.word_after not in ('d', 'de', 'of') and (bare.language = 'fr' or count(next_words.kind) > 0))

),

events as (

    select document_key, sentence_no, token_no, unit, unit_kind, null::integer as token_end
    from read
    where unit_kind in ('currency', 'quantity')
    union all
    select document_key, sentence_no, token_no, concept, 'quantity', null
    from words
    union all
    select document_key, sentence_no, token_no, null, null, token_end
    from open_numbers

),

filled as (

    select
        document_key,
        sentence_no,
        token_no,
        token_no as unit_no,
        token_end as unit_end,
        coalesce(last_value(events.unit ignore nulls) over earlier, first_value(events.unit ignore nulls) over later) as unit,
        coalesce(last_value(events.unit_kind ignore nulls) over earlier, first_value(events.unit_kind ignore nulls) over later)
            as unit_kind,
    from events
    window
        earlier as (partition by document_key, sentence_no order by token_no rows between unbounded preceding and 1 preceding),
        later as (partition by document_key, sentence_no order by token_no rows between 1 following and unbounded following)

)

select * from filled
where unit_end is not null and unit is not null
