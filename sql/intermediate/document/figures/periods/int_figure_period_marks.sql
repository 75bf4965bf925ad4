{{ config(materialized='view') }}
{#
  Words around a date that say what it is to a figure: compared with, aimed at, the end of a year. But "9 percent year on year in
  July": the date is no part of the comparison, and "du 1er mars au 30 juin" is a range.
#}
select marks.*
from {{ ref('int_figure_marks') }} as marks
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
left join {{ ref('lex_adjacent_words') }} as times
    on marks.kind = 'year_on_year'
    and sentences.language = times.language
    and sentences.words[marks.token_end] = times.phrase
    and times.kind = 'own_time'
left join {{ ref('int_date_expressions') }} as dates
    on marks.concept = 'as_of'
    and marks.document_key = dates.document_key
    and marks.sentence_no = dates.sentence_no
    and marks.token_no = dates.token_end
where
    (
        marks.kind = 'year_on_year'
        or regexp_matches(concept, '^(period|level|target|year_to|as_of|in_force|months_to_.*)$')
    )
    {# "a duty of 9 percent from 1 October" #}
    and (marks.concept is distinct from 'in_force' or (marks.document_key, marks.sentence_no) in (
        select (document_key, sentence_no) from {{ ref('int_figures') }} where subject = 'tariff'
    ))
    and dates.token_no is null
    and times.phrase is null
