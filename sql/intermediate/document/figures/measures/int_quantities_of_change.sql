{# By how much something changed, which is no value of it: "fell by 5 million", "5 million more than in 2020". #}
with quantities as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        quantities.token_end,
        {# with its "about" #}
        min(coalesce(marks.token_no, quantities.token_no)) as first_no,
        row_number() over (partition by quantities.document_key, quantities.sentence_no order by quantities.token_no)
            as place,
    from {{ ref('int_quantities') }} as quantities
    left join {{ ref('int_figure_marks') }} as marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and quantities.token_no = marks.token_end
        and marks.kind = 'comparator'
    where unit_kind != 'percent'
    group by quantities.document_key, quantities.sentence_no, quantities.token_no, quantities.token_end

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'change_after') as words_after,
        list(phrase) filter (kind = 'change_before') as words_before,
        list(phrase) filter (kind = 'change_again') as words_again,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

placed as (

    select
        quantities.*,
        list_contains(adjacent.words_after, sentences.words[quantities.token_end])
        {# "2 millions d'euros de plus qu'en 2020", but "de plus de 3 pays" #}
        or list_contains(
            adjacent.words_after,
            concat_ws(' ', sentences.words[quantities.token_end], sentences.words[quantities.token_end + 1])
        )
        and not coalesce(
            list_contains(adjacent.words_before, sentences.words[quantities.token_end + 2]), false
        ) as is_followed,
        {# "fell by about 5 million", "reculé de plus de 5 millions" #}
        case
            when list_contains(adjacent.words_before, sentences.words[first_no - 1]) then first_no - 1
            when first_no < quantities.token_no and list_contains(adjacent.words_before, sentences.words[first_no])
                then first_no
            {# "fell 5 million", but "fell below 5 million" #}
            when first_no = quantities.token_no then first_no
        end as change_end,
        list_contains(adjacent.words_again, sentences.words[quantities.token_no - 1]) as is_told_again,
    from quantities
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    inner join adjacent using (language)

)

select distinct placed.document_key, placed.sentence_no, placed.token_no,
from placed
left join {{ ref('int_figure_marks') }} as marks
    on placed.document_key = marks.document_key
    and placed.sentence_no = marks.sentence_no
    and marks.kind in ('increase', 'decrease')
    and marks.concept is null
    and marks.token_end = placed.change_end
{# "up 9 percent ($3 million)", "an increase of 9 percent or $3 million" #}
left join {{ ref('int_quantity_roles') }} as changes
    on placed.document_key = changes.document_key
    and placed.sentence_no = changes.sentence_no
    and changes.part = 'change'
    and changes.token_end = placed.token_no - 1
where
    placed.is_followed
    or marks.kind is not null
    {# but "grew 9 percent ($3 million)", the only value #}
    or (placed.is_told_again and changes.part is not null and placed.place > 1)
