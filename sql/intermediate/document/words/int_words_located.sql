{{ config(materialized='view') }}
{# Where each phrase of one word stands. Numbers only: what a phrase means is looked up where it stays. #}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select * exclude (words), words[1] as word,
    from {{ ref('int_phrases') }}
    where word_count = 1

),

tokens as (

    select
        document_key,
        sentence_no,
        language,
        unnest(range(1, len(words) + 1))::integer as token_no,
        unnest(words) as word,
        null as printed,
        false as wants_capital,
    from sentences
    union all
    {# what lexicons hold with a capital is sought among the words that have one #}
    select document_key, sentence_no, language, token_no, lower(printed), printed, true,
    from {{ ref('int_capitalized_tokens') }}
    inner join sentences using (document_key, sentence_no)

)

select
    tokens.document_key,
    tokens.sentence_no,
    tokens.token_no,
    (tokens.token_no + 1)::bigint as token_end,
    phrases.layer,
    phrases.kind_no,
    phrases.phrase_no,
from tokens
inner join phrases using (language, word, wants_capital)
{# "Eco Forum" is not the ECO's #}
where
    not tokens.wants_capital
    or phrases.kind != 'organization' or length(phrases.phrase) > 3 or tokens.printed = phrases.phrase
