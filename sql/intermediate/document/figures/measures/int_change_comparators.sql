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
inner join {{ ref('int_sentences_measured') }} as sentences
    on changes.document_key = sentences.document_key
    and changes.sentence_no = sentences.sentence_no
{# but "worried about a 9 percent fall" #}
left join {{ ref('lex_function_words') }} as articles
    on sentences.language = articles.language
    and changes.token_no > marks.token_end
    and sentences.words[marks.token_end] = articles.phrase
    and articles.kind = 'determiner'
where articles.phrase is null
group by changes.document_key, changes.sentence_no, changes.token_no
