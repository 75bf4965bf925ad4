{#
  Growth and decline in percent: as a percentage, in a word ("doubled", "d'un tiers"), or as a multiple ("2,6 fois
  plus", "1.6 times more").
#}
with quantities as (

    select * from {{ ref('int_quantity_roles') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

numbers as (

    select * from {{ ref('int_numbers') }}

),

changes as (

    select document_key, sentence_no, token_no, token_end, if(direction = 'decrease', -value, value) as change_pct,
    from quantities
    where part = 'change'
    union all
    {# "ont baissé d'un tiers": a part takes its direction from the verb #}
    select stated.document_key, stated.sentence_no, stated.token_no, stated.token_end,
        if(stated.kind = 'decrease' or bool_or(fallen.kind = 'decrease'), -1, 1) * try_cast(stated.concept as double),
    from marks as stated
    left join marks as fallen
        on stated.document_key = fallen.document_key
        and stated.sentence_no = fallen.sentence_no
        and fallen.concept is null
        and stated.token_no - fallen.token_end between 0 and 2
    where stated.kind in ('increase', 'decrease') and stated.concept not in ('times', 'by_times')
    group by stated.document_key, stated.sentence_no, stated.token_no, stated.token_end, stated.kind, stated.concept
    union all
    select numbers.document_key, numbers.sentence_no, numbers.token_no, marks.token_end,
        round(100 * (numbers.value - 1), 1),
    from numbers
    inner join marks
        on numbers.document_key = marks.document_key
        and numbers.sentence_no = marks.sentence_no
        and ((marks.concept = 'times' and numbers.token_end = marks.token_no)
            or (marks.concept = 'by_times' and numbers.token_no = marks.token_end))

)

select * from changes
