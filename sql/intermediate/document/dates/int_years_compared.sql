{#
  The year of writing that a comparison of last year with the year before tells: "9 million euros last year, up 4 percent
  from 2023" was written in 2025. It may be a base further off, so it only chooses among years ("OSLO, May 20 … Tuesday").
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

comparisons as (

    select language, list(phrase) as before_base,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'before_base_year'
    group by language

),

compared as (

    select
        bases.document_key,
        bases.year + 2 as year,
    from expressions as spans
    inner join expressions as bases using (document_key, sentence_no)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join comparisons using (language)
    where
        spans.kind = 'relative_year'
        and spans.step = -1
        and bases.kind = 'year'
        and bases.token_no - spans.token_end between 0 and 20
        and list_contains(before_base, sentences.words[bases.token_no - 1])

)

{# several such years contradict each other #}
select document_key, any_value(year) as year
from compared
group by document_key
having count(distinct year) = 1
