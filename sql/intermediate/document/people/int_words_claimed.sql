{# What the lexicons take each word for, as far as it bears on whether the word can be part of a name. #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, layer, kind, phrase,
    from {{ ref('int_phrases_located') }}

),

claimed as (

    select
        document_key, sentence_no, kind,
        unnest(range(token_no, token_end))::integer as token_no,
        {# a proper name that tells a topic: "Zelensky" #}
        layer not in ('syntax', 'events') and regexp_matches(phrase, '^\p{Lu}') as is_proper,
        {# what topics and the like claim are common nouns: "Tom Cotton" #}
        layer not in ('syntax', 'events') or kind in (
            'determiner', 'preposition', 'pronoun', 'conjunction', 'adverb', 'auxiliary', 'modal', 'relative',
            'negation', 'clitic', 'number_word', 'currency', 'quantity', 'particle', 'partitive', 'verb', 'scale',
            'institution_word'
        ) as is_everyday,
    from phrases

),

titled as (

    select distinct document_key, sentence_no, token_end as token_no, true as follows_title,
    from phrases
    where kind = 'title' and layer = 'syntax'

),

claims as (

    select
        document_key, sentence_no, token_no,
        bool_and(is_everyday) as is_everyday,
        bool_and(kind = 'city') as is_city,
        bool_and(is_proper) as is_proper,
        bool_and(kind = 'institution_word') as is_institution_word,
    from claimed
    group by document_key, sentence_no, token_no

)

select claims.*, coalesce(titled.follows_title, false) as follows_title,
from claims
left join titled using (document_key, sentence_no, token_no)
