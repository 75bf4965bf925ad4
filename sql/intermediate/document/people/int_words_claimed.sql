{{ config(materialized='view') }}
{# What the lexicons take each capitalised word for, as far as it bears on whether the word can be part of a name. #}
with capitalized as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}

),

claimed as (

    select document_key, sentence_no, layer, kind, phrase, token_no,
    from {{ ref('int_phrases_located') }}
    where token_end = token_no + 1
    union all
    select document_key, sentence_no, layer, kind, phrase, unnest(range(token_no, token_end))::integer,
    from {{ ref('int_phrases_located') }}
    where token_end > token_no + 1

),

titled as (

    select distinct document_key, sentence_no, token_end as token_no, true as follows_title,
    from {{ ref('int_phrases_located') }}
    where kind = 'title' and layer = 'syntax'

),

claims as (

    select
        document_key, sentence_no, token_no,
        {# what topics and the like claim are common nouns: "Tom Cotton" #}
        bool_and(
            layer not in ('syntax', 'events') or kind in (
                'determiner', 'preposition', 'pronoun', 'conjunction', 'adverb', 'auxiliary', 'modal', 'relative',
                'negation', 'clitic', 'number_word', 'currency', 'quantity', 'particle', 'partitive', 'verb', 'scale',
                'institution_word'
            )
        ) as is_everyday,
        bool_and(kind = 'city') as is_city,
        {# a proper name that tells a topic: "Zelensky" #}
        bool_and(layer not in ('syntax', 'events') and regexp_matches(phrase, '^\p{Lu}')) as is_proper,
        bool_and(kind = 'institution_word') as is_institution_word,
    from claimed
    semi join capitalized using (document_key, sentence_no, token_no)
    group by document_key, sentence_no, token_no

)

select claims.*, coalesce(titled.follows_title, false) as follows_title,
from claims
left join titled using (document_key, sentence_no, token_no)
