-- The sentence that the figure $fact_id stands in.
select document_key, sentence_no
from intermediate.int_figures
where figure_id = $fact_id
