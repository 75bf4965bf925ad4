{#
  Quantities that say by how much something changed, and are no value of it: "fell by 5 million euros", "5 million more than in
  2020".
#}
with quantities as (

    select document_key, sentence_no, token_no, token_end,
        row_number() over (partition by document_key, sentence_no order by token_no) as place,
    from {{ ref('int_quantities') }}
    where unit_kind != 'percent'

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
        list_contains(adjacent.words_before, sentences.words[quantities.token_no - 1]) as is_preceded,
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
    and marks.token_end = placed.token_no - 1
{# "up 9 percent ($3 million)", "an increase of 9 percent or $3 million" #}
left join {{ ref('int_quantity_roles') }} as changes
    on placed.document_key = changes.document_key
    and placed.sentence_no = changes.sentence_no
    and changes.part = 'change'
    and changes.token_end = placed.token_no - 1
where
    placed.is_followed
    or (placed.is_preceded and marks.kind is not null)
    {# but "grew 9 percent ($3 million)", the only value #}
    or (placed.is_told_again and changes.part is not null and placed.place > 1)
