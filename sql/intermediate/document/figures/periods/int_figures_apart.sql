{#
  Figures that take no period named before them: what grew "in ten years", "which now covers a tenth", "to 5 million
  within ten years". For the last two only a date right behind is their own.
#}
with figures as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_figures') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}
    where concept in ('present', 'span')

),

near as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        coalesce(
            marks.concept = 'present' and figures.token_no - marks.token_end between 0 and 8
            or marks.concept = 'span' and marks.token_no - figures.token_end between 0 and 4,
            false
        ) as is_apart,
    from figures
    inner join marks using (document_key, sentence_no)
    where marks.concept = 'span' or figures.token_no - marks.token_end between 0 and 8

)

select document_key, sentence_no, token_no, bool_or(is_apart) as is_apart,
from near
group by document_key, sentence_no, token_no
