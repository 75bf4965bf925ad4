{#
  Money that a country's own budget gives to itself: "Congress set aside 5 million for the dam", in a sentence that names
  nobody beyond a border.
#}
select distinct figures.document_key, figures.sentence_no, figures.token_no,
from {{ ref('int_figures') }} as figures
inner join {{ ref('int_figure_marks') }} as marks using (document_key, sentence_no)
inner join {{ ref('int_border_crossings') }} as crossings using (document_key, sentence_no)
where
    figures.subject in ('loan_or_aid', 'investment')
    and marks.concept = 'own_budget'
    and not crossings.names_two_sides
