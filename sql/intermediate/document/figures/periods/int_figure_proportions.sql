{#
  The words after a value that only say how large a part of something else it is: "5 million, more than 7 percent of the combined
  spending of Malta and Togo in 2021, …". They run to the next comma.
#}
with proportions as (

    select document_key, sentence_no, token_no, token_end, language, words,
    from {{ ref('int_percentages_of') }}
    anti join {{ ref('int_figures') }} using (document_key, sentence_no, token_no)

),

openings as (

    select proportions.*, min(coalesce(marks.token_no, proportions.token_no)) as first_no,
    from proportions
    left join {{ ref('int_figure_marks') }} as marks
        on proportions.document_key = marks.document_key
        and proportions.sentence_no = marks.sentence_no
        and proportions.token_no = marks.token_end
        and marks.kind = 'comparator'
    group by all

),

changes as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_figure_changes') }}

)

select
    document_key,
    sentence_no,
    token_no,
    coalesce(token_end + list_position(words[token_end:], ',') - 1, len(words) + 1) as token_end,
from openings
anti join changes using (document_key, sentence_no, token_no)
left join {{ ref('lex_adjacent_words') }} as adjacent
    on openings.language = adjacent.language
    and openings.words[openings.token_end + 1] = adjacent.phrase
    and adjacent.kind = 'whole_again'
{# but "5 million tonnes, 60 percent of it to Malta" #}
where words[first_no - 1] = ',' and adjacent.phrase is null
