-- Where in its sentence each trade figure of kept_figures stands.
select figure_id as fact_id, document_key, sentence_no, 'value' as label, token_no, token_end, null as words,
from intermediate.int_figures
inner join kept_figures using (figure_id)
order by fact_id
