{#
  The years that a text names, without goals ("by 2030"); and whether what it tells of them may be over: "in 2024, trade
  grew", not "hopes to finish in 2027".
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}
    where year is not null

),

deadlines as (

    select language, list(phrase) as deadlines,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'deadline'
    group by language

),

ahead as (

    select distinct document_key, sentence_no,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and (kind = 'modal' or kind = 'verb' and (detail = 'infinitive' or tense in ('future', 'conditional')))

)

select
    expressions.document_key,
    expressions.year,
    bool_or(expressions.kind in ('day', 'month') or ahead.sentence_no is null) as is_past,
from expressions
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
inner join deadlines using (language)
left join ahead using (document_key, sentence_no)
where not list_has_any(sentences.words[greatest(expressions.token_no - 2, 1):expressions.token_no - 1], deadlines)
group by expressions.document_key, expressions.year
