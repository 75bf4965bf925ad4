-- One sentence, cut into the pieces that token numbers count.
select
    sentences.sentence_text,
    sentences.sentence_start,
    sentences.sentence_end,
    tokenized.pieces,
from staging.stg_sentences as sentences
inner join intermediate.int_sentences_tokenized as tokenized using (document_key, sentence_no)
where document_key = $document_key and sentence_no = $sentence_no
