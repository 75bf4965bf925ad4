{#
  Sentences with figures that name another stretch than a year for a change: "in six weeks", "month on month", "9 percent since
  independence".
#}
select document_key, sentence_no,
from {{ ref('int_figure_marks') }} as marks
{# but "Malta said this week" #}
anti join {{ ref('int_speech_cues') }} as cues
    on marks.document_key = cues.document_key
    and marks.sentence_no = cues.sentence_no
    and marks.concept = 'not_yearly'
    and marks.token_no - cues.token_end between 0 and 3
where concept in ('span', 'not_yearly')
union
select quantities.document_key, quantities.sentence_no,
from {{ ref('int_quantities') }} as quantities
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
inner join {{ ref('lex_adjacent_words') }} as adjacent
    on sentences.language = adjacent.language
    and sentences.words[quantities.token_end] = adjacent.phrase
    and adjacent.kind in ('beginning', 'onset')
where quantities.unit_kind = 'percent'
union
{# "Since the storm, exports have doubled" #}
select sentences.document_key, sentences.sentence_no,
from {{ ref('int_sentences_tokenized') }} as sentences
inner join {{ ref('lex_adjacent_words') }} as adjacent
    on sentences.language = adjacent.language
    and sentences.words[1] = adjacent.phrase
    and adjacent.kind in ('beginning', 'onset')
{# but "since Monday Malta has said that exports …", "… rose 9 percent in 2013" #}
anti join {{ ref('int_speech_cues') }} as cues
    on sentences.document_key = cues.document_key
    and sentences.sentence_no = cues.sentence_no
    and cues.form = 'finite'
    and cues.token_no <= 8
anti join {{ ref('int_figure_period_expressions') }} as years
    on sentences.document_key = years.document_key
    and sentences.sentence_no = years.sentence_no
    and years.token_no > 4
    and years.period_start is not null
    and years.period_end is not null
    and not years.is_compared
