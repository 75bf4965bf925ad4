{#
  Whether a percentage stands with growth or with decline, and how near: "up 12%", "12% more than", "recul de 4,1 %".
#}
with quantities as (

    select * from {{ ref('int_quantities_measured') }}
    where unit_kind = 'percent'

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

growth_words as (

    {# "41% more than": after a percentage, what elsewhere says "at least" is growth #}
    select *, kind as direction, false as is_comparator,
    from marks
    where kind in ('increase', 'decrease') and concept is null
    union all
    select *, if(concept = '>', 'increase', 'decrease'), true,
    from marks
    where kind = 'comparator' and concept in ('>', '<')

),

directions as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        arg_min(marks.direction,
            (greatest(quantities.token_no - marks.token_end, 2 * (marks.token_no - quantities.token_end)),
                marks.direction))
            as direction,
        min(greatest(quantities.token_no - marks.token_end, 2 * (marks.token_no - quantities.token_end))) as distance,
    from quantities
    inner join growth_words as marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.token_no - quantities.token_end between if(marks.is_comparator, 0, -9)
            and if(marks.is_comparator, 0, 2)
    group by quantities.document_key, quantities.sentence_no, quantities.token_no

)

select * from directions
