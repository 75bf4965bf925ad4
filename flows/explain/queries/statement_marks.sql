-- Where in its sentence the statement $fact_id has its speaker, cue, content and date.
with statement as (

    select
        contents.*,
        sentences.pieces,
        -- "…, he said, and …": what goes on after the speaker was joined to what stands before
        not contains(array_to_string(sentences.pieces, ''), contents.statement_text) as is_interrupted,
    from intermediate.int_statement_contents as contents
    inner join intermediate.int_sentences_tokenized as sentences using (document_key, sentence_no)
    where contents.statement_id = $fact_id

)

select document_key, sentence_no, 'speaker' as label, speaker_no as token_no, speaker_end as token_end, null as words,
from statement
union all
select document_key, sentence_no, 'cue', cue_no, cue_end, null
from statement
union all
select
    document_key, sentence_no, 'content', content_no, content_end, if(is_interrupted, null, statement_text)
from statement
union all
select document_key, sentence_no, 'content', rest_no, len(pieces) + 1, null
from statement
where is_interrupted
union all
select document_key, sentence_no, 'date', date_no, date_no_end, null
from intermediate.int_statements_resolved
where statement_id = $fact_id
union all
select statement.document_key, mentions.sentence_no, 'meant', mentions.token_no, mentions.token_end, null
from statement
inner join intermediate.int_antecedents as antecedents using (document_key, sentence_no, person_key)
inner join intermediate.int_actors as mentions
    on antecedents.document_key = mentions.document_key
    and antecedents.antecedent_sentence_no = mentions.sentence_no
    and antecedents.antecedent_mention_no = mentions.mention_no
where statement.attribution = 'pronoun'
