{#
  Quantities that "de 1 % à 9 %", "from 3 to over 5 million" leads from or to: the first is where it came from, the second where
  it is now.
#}
with quantities as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        quantities.token_end,
        quantities.unit,
        {# with its "more than" #}
        min(coalesce(marks.token_no, quantities.token_no)) as first_no,
    from {{ ref('int_quantities_measured') }} as quantities
    left join {{ ref('int_figure_marks') }} as marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and quantities.token_no = marks.token_end
        and marks.kind = 'comparator'
    group by all

),

sentences as (

    select document_key, sentence_no, language, words,
    from {{ ref('int_sentences_measured') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'end_point') as end_points,
        list(phrase) filter (kind = 'start_point') as start_points,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

led as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        coalesce(
            list_has_any(
                adjacent.end_points,
                [sentences.words[quantities.token_no - 1], sentences.words[quantities.first_no - 1]]
            ),
            false
        ) as is_end_point,
        coalesce(
            list_contains(adjacent.end_points, sentences.words[lead(quantities.first_no) over in_sentence - 1])
            and lead(quantities.first_no) over in_sentence <= quantities.token_end
            {# "de 45 % en 2021 à 15 %" #}
            + if(list_contains(adjacent.start_points, sentences.words[quantities.token_no - 1]), 4, 1)
            and lead(quantities.unit) over in_sentence = quantities.unit,
            false
        ) as is_starting_point,
    from quantities
    inner join sentences using (document_key, sentence_no)
    left join adjacent using (language)
    window in_sentence as (partition by quantities.document_key, quantities.sentence_no order by quantities.token_no)

)

select * from led
