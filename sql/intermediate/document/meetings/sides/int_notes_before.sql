{# Where a note in brackets that opens a sentence ends: "(Corrects the minister's name) X met Y". #}
with brackets as (

    select document_key, sentence_no, token_no, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'bracket'

)

select openings.document_key, openings.sentence_no, min(closings.token_no) as note_end,
from brackets as openings
inner join brackets as closings
    on openings.document_key = closings.document_key
    and openings.sentence_no = closings.sentence_no
    and openings.concept = 'open'
    and closings.concept = 'close'
where openings.token_no = 1
group by openings.document_key, openings.sentence_no
