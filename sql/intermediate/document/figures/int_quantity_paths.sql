{# Quantities that "de 1 % à 9 %" leads from or to: the first is where it came from, the second where it is now. #}
with quantities as (

    select document_key, sentence_no, token_no, token_end, unit,
    from {{ ref('int_quantities_measured') }}

),

sentences as (

    select document_key, sentence_no, language, words,
    from {{ ref('int_sentences_tokenized') }}

),

adjacent as (

    select language, list(phrase) as end_points,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'end_point'
    group by language

),

led as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        coalesce(list_contains(adjacent.end_points, sentences.words[quantities.token_no - 1]), false) as is_end_point,
        coalesce(
            list_contains(adjacent.end_points, sentences.words[quantities.token_end])
            and lead(quantities.token_no) over in_sentence = quantities.token_end + 1
            and lead(quantities.unit) over in_sentence = quantities.unit,
            false
        ) as is_starting_point,
    from quantities
    inner join sentences using (document_key, sentence_no)
    left join adjacent using (language)
    window in_sentence as (partition by quantities.document_key, quantities.sentence_no order by quantities.token_no)

)

select * from led
