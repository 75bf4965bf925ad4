{{ config(materialized='view') }}
{# Mentions by name with an age behind it: "Nora Exemple, 35, a baker", "Nora Exemple, 35 ans," #}
select document_key, sentence_no, mentions.mention_no,
from {{ ref('int_names_placed') }} as mentions
inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
where
    list_contains(marks.commas, mentions.token_end)
    and {{ count_between('marks.commas', 'mentions.token_end + 2', 'mentions.token_end + 4') }} > 0
    and regexp_full_match(sentences.words[mentions.token_end + 1], '[1-9]\d')
    and not mentions.has_determiner
