{#
  Numbers as written, in digits or in words. A number word counts only before a scale or a unit. The sign tells growth
  from decline where nothing else does: "(+15,3 %)", "(- 1,8 %)". An article before a scale is one of it.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept, language,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('number_word', 'scale', 'currency', 'percent')

),

words as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        unnest(pieces) as piece,
        unnest(list_prepend(null, words)) as word_before,
    from sentences

),

digits as (

    select
        document_key,
        sentence_no,
        token_no,
        token_no + 1 as token_end,
        {{ number_value('word', 'language') }} as number,
        case
            when word_before in ('+', '−') then word_before
            when regexp_matches(piece, '^\s*-') and not regexp_matches(word_before, '^\d') then '−'
        end as sign,
    from words
    where word >= '0' and word < ':'

),

number_words as (

    select distinct
        numbers.document_key,
        numbers.sentence_no,
        numbers.token_no,
        numbers.token_end,
        try_cast(numbers.concept as double) as number,
        null as sign,
    from phrases as numbers
    inner join phrases as units
        on numbers.document_key = units.document_key
        and numbers.sentence_no = units.sentence_no
        and numbers.token_end = units.token_no
        and units.kind != 'number_word'
    where numbers.kind = 'number_word'

),

articles as (

    {# "le milliard de dollars", "a million tonnes" #}
    select
        scales.document_key,
        scales.sentence_no,
        scales.token_no - 1 as token_no,
        scales.token_no as token_end,
        1 as number,
        null as sign,
    from phrases as scales
    inner join sentences using (document_key, sentence_no)
    inner join {{ ref('lex_adjacent_words') }} as adjacent
        on sentences.language = adjacent.language
        and sentences.words[scales.token_no - 1] = adjacent.phrase
        and adjacent.kind = 'one_of_scale'
    where scales.kind = 'scale'

)

select * from digits
union all
select * from number_words
union
select * from articles
