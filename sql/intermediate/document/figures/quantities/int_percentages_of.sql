{# Percentages of something: "12 % du …", "11 percent of …". #}
select quantities.*, sentences.language, sentences.words,
from {{ ref('int_quantities') }} as quantities
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
inner join {{ ref('lex_adjacent_words') }} as share_words
    on sentences.language = share_words.language
    and sentences.words[quantities.token_end] = share_words.phrase
    and share_words.kind = 'share_of'
where quantities.unit = 'percent'
