{#
  The full day that a story opens with: "Le 12 mai 2024, la ministre a reçu …". What later sentences name may be long past,
  or years ahead: "was launched on July 5, 2013", "must leave by Jan 1, 2030".
#}
with openings as (

    {# up to the first sentence of the story itself #}
    select document_key, min(sentence_no) as first_no,
    from {{ ref('int_story_paragraphs') }}
    where story_paragraph_no = 1 and section = 'body'
    group by document_key

),

sentences as (

    select stg.document_key, stg.sentence_no, tokenized.language, tokenized.words,
    from {{ ref('stg_sentences') }} as stg
    inner join openings using (document_key)
    inner join {{ ref('int_sentences_tokenized') }} as tokenized using (document_key, sentence_no)
    where stg.paragraph_no <= 3 and stg.sentence_no <= openings.first_no

),

boundaries as (

    select language, list(distinct phrase order by phrase) as phrases,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('beginning', 'deadline')
    group by language

),

expressions as (

    select expressions.*
    from {{ ref('int_date_expressions') }} as expressions
    inner join sentences using (document_key, sentence_no)
    inner join boundaries on sentences.language = boundaries.language
    where
        expressions.kind = 'day'
        and expressions.year is not null
        and not list_has_any(
            sentences.words[greatest(expressions.token_no - 2, 1):expressions.token_no - 1], boundaries.phrases
        )

)

select
    document_key,
    arg_min(make_date(year, month, first_day), (sentence_no, token_no)) as lead_date,
from expressions
where {{ is_calendar_day('year', 'month', 'first_day') }}
group by document_key
