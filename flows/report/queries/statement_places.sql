-- Where in its sentence each statement of kept_statements has its speaker, cue and content.
with statements as (

    select
        contents.*,
        -- "…, he said, and …": what goes on after the speaker was joined to what stands before
        not contains(array_to_string(sentences.pieces, ''), contents.statement_text) as is_interrupted,
        len(sentences.pieces) + 1 as sentence_end,
    from intermediate.int_statement_contents as contents
    inner join kept_statements using (statement_id)
    inner join intermediate.int_sentences_tokenized as sentences using (document_key, sentence_no)

),

places as (

    select
        statement_id as fact_id, document_key, sentence_no, 'speaker' as label, speaker_no as token_no,
        speaker_end as token_end, null as words,
    from statements
    union all
    select statement_id, document_key, sentence_no, 'cue', cue_no, cue_end, null
    from statements
    union all
    select
        statement_id, document_key, sentence_no, 'content', content_no, content_end,
        if(is_interrupted, null, statement_text)
    from statements
    union all
    select statement_id, document_key, sentence_no, 'content', rest_no, sentence_end, null
    from statements
    where is_interrupted

)

select *
from places
order by fact_id, token_no, label
