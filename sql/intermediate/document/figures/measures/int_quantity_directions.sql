{#
  Whether a percentage stands with growth or with decline: by the word nearest to it, or by that of the one before it ("up 9 percent
  in value and 5 percent in volume").
#}
with quantities as (

    select *,
        lag(token_no) over in_sentence as no_before,
        lag(token_end) over in_sentence as end_before,
    from {{ ref('int_quantities_measured') }}
    where unit_kind = 'percent'
    window in_sentence as (partition by document_key, sentence_no order by token_no)

),

near as (

    select * from {{ ref('int_quantity_directions_near') }}

),

coordinations as (

    select language, list(phrase) as words,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'coordination'
    group by language

),

going_on as (

    select quantities.document_key, quantities.sentence_no, quantities.token_no, before.direction,
        before.distance + quantities.token_no - no_before as distance,
    from quantities
    inner join near as before
        on quantities.document_key = before.document_key
        and quantities.sentence_no = before.sentence_no
        and no_before = before.token_no
    inner join {{ ref('int_sentences_tokenized') }} as sentences
        on quantities.document_key = sentences.document_key
        and quantities.sentence_no = sentences.sentence_no
    inner join coordinations on sentences.language = coordinations.language
    anti join near
        on quantities.document_key = near.document_key
        and quantities.sentence_no = near.sentence_no
        and quantities.token_no = near.token_no
    where
        quantities.token_no - end_before between 1 and 5
        and list_has_any(sentences.words[end_before:quantities.token_no - 1], coordinations.words)
        and not list_contains(sentences.words[end_before:quantities.token_no - 1], ',')

)

select * from near
union all
select * from going_on
