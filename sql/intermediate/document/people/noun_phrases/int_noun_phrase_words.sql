{{ config(materialized='view') }}
{# Phrases of the lexicons that noun phrases of actors may be made of, where no name stands. #}
with words_of_names as (

    select * from {{ ref('int_words_of_names') }}

),

days as (

    {# "on Friday the envoy": the preposition belongs to the day #}
    select document_key, sentence_no, token_no as token_end,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('weekday', 'month')

),

articles as (

    {# "Des experts": only where a sentence opens does it tell a subject #}
    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'partitive' and token_no = 1

),

nouns_and_links as (

    select document_key, sentence_no, token_no, token_end, kind, concept, detail, phrase,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ({{ part_kinds() }}) and kind != 'preposition'
    union all
    select document_key, sentence_no, token_no, token_end, kind, concept, detail, phrase,
    from {{ ref('int_phrases_located') }}
    anti join days using (document_key, sentence_no, token_end)
    where layer = 'syntax' and kind = 'preposition'

),

outside_names as (

    select nouns_and_links.*, articles.token_no is not null as may_be_article,
    from nouns_and_links
    anti join words_of_names using (document_key, sentence_no, token_no)
    left join articles using (document_key, sentence_no, token_no)

)

select * from outside_names
