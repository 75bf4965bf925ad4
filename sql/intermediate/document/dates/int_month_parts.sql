{# Parts of a month as written, with the month behind them: "seconde quinzaine d'avril", "end of May 2024". #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'part_of_month'

),

months as (

    select document_key, sentence_no, token_no, token_end, month, year,
    from {{ ref('int_date_expressions') }}
    where kind = 'month'

),

links as (

    select language, list(phrase) as month_links,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'month_link'
    group by language

),

month_parts as (

    {# "au début du mois de juillet": nothing but such words stand between #}
    select phrases.* exclude (token_end), months.token_end, months.month, months.year,
    from phrases
    inner join months using (document_key, sentence_no)
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join links on sentences.language = links.language
    where
        months.token_no - phrases.token_end between 0 and 3
        and list_has_all(links.month_links, sentences.words[phrases.token_end:months.token_no - 1])

)

select * from month_parts
