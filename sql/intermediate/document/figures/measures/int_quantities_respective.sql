{#
  What each of two values told one by one measures: of "exports and imports", of "exports to Malta and imports from Togo" the
  first and the second; of "goods and services" the second is none of goods.
#}
with pairs as (

    select * from {{ ref('int_quantity_twins') }}

),

marks as (

    select document_key, sentence_no, token_no, token_end, concept,
    from {{ ref('int_figure_marks') }}
    where
        kind = 'metric'
        and concept in ('goods_trade', 'exports', 'imports', 'investment', 'contracts', 'loan_or_aid')

),

single_words as (

    select language, phrase, concept,
    from {{ ref('lex_figures') }}
    where kind = 'metric' and concept in ('exports', 'imports')

),

together as (

    {# one phrase for both #}
    select
        pairs.document_key, pairs.sentence_no, pairs.token_no, pairs.next_no,
        marks.token_no as first_no,
        marks.token_no as second_no,
        marks.concept,
        pairs.language,
        pairs.words[marks.token_no:marks.token_end - 1] as phrase_words,
        list_position(phrase_words, list_intersect(pairs.coordinations, phrase_words)[1]) as joint_place,
    from pairs
    inner join marks using (document_key, sentence_no)
    where marks.token_no < pairs.token_no and list_has_any(phrase_words, pairs.coordinations)

),

split as (

    select
        together.document_key, together.sentence_no, together.token_no, together.next_no, first_no, second_no,
        coalesce(
            any_value(single_words.concept) filter (list_contains(phrase_words[:joint_place - 1], single_words.phrase)),
            together.concept
        ) as first_metric,
        coalesce(
            any_value(single_words.concept) filter (list_contains(phrase_words[joint_place + 1:], single_words.phrase)),
            'other'
        ) as second_metric,
    from together
    left join single_words
        on together.language = single_words.language
        and list_contains(together.phrase_words, single_words.phrase)
    group by
        together.document_key, together.sentence_no, together.token_no, together.next_no, first_no, second_no,
        together.concept

),

apart as (

    select
        pairs.document_key, pairs.sentence_no, pairs.token_no, pairs.next_no,
        first_marks.token_no as first_no,
        second_marks.token_no as second_no,
        first_marks.concept as first_metric,
        second_marks.concept as second_metric,
    from pairs
    inner join marks as first_marks using (document_key, sentence_no)
    inner join marks as second_marks using (document_key, sentence_no)
    where
        first_marks.token_no < second_marks.token_no
        and second_marks.token_no < pairs.token_no
        and first_marks.concept != second_marks.concept
        and list_has_any(pairs.coordinations, pairs.words[first_marks.token_end:second_marks.token_no - 1])

)

select * from (select * from split union all select * from apart)
qualify row_number() over (
    partition by document_key, sentence_no, token_no order by second_no desc, first_no desc, first_metric, second_metric
) = 1
