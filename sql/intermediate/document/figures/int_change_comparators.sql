{# What stands right before a change: "more than doubled", "more than 10 times higher", "de près de 5 %". #}
select
    changes.document_key,
    changes.sentence_no,
    changes.token_no,
    arg_max(marks.concept, marks.token_no) as comparator,
from {{ ref('int_figure_changes') }} as changes
inner join {{ ref('int_figure_marks') }} as marks
    on changes.document_key = marks.document_key
    and changes.sentence_no = marks.sentence_no
    and marks.kind = 'comparator'
    and changes.token_no - marks.token_end between 0 and 1
group by changes.document_key, changes.sentence_no, changes.token_no
