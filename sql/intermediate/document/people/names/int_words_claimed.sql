{# What the lexicons take each capitalised word for, as far as it bears on whether the word can be part of a name. #}
with capitalized as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_capitalized_tokens') }}

),

words_of_phrases as (

    {# most phrases are one word, which need not be spread over its tokens #}
    select document_key, sentence_no, layer, kind, phrase, token_no,
    from {{ ref('int_phrases_located') }}
    where token_end = token_no + 1
    union all
    select document_key, sentence_no, layer, kind, phrase, unnest(range(token_no, token_end))::integer,
    from {{ ref('int_phrases_located') }}
    where token_end > token_no + 1

),

claimed as (

    select * from words_of_phrases
    semi join capitalized using (document_key, sentence_no, token_no)

),

bare_months as (

    {# "Theresa May", but "3 May" and "May 3" #}
    select document_key, sentence_no, token_no,
    from claimed
    inner join {{ ref('int_sentences_tokenized') }} using (document_key, sentence_no)
    where
        kind = 'month'
        and not regexp_matches(coalesce(words[token_no + 1], ''), '^\d')
        and not regexp_matches(coalesce(words[token_no - 1], ''), '^\d')

),

judged as (

    select claimed.*, bare_months.token_no is not null as is_bare_month,
    from claimed
    left join bare_months using (document_key, sentence_no, token_no)

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
            layer not in ('syntax', 'events') or is_bare_month or kind in (
                'determiner', 'preposition', 'pronoun', 'conjunction', 'adverb', 'auxiliary', 'modal', 'relative',
                'negation', 'clitic', 'number_word', 'currency', 'quantity', 'particle', 'partitive', 'verb', 'scale',
                'institution_word'
            )
        ) as is_everyday,
        bool_and(kind = 'city') as is_city,
        bool_and(
            layer != 'syntax' or kind in ('country_name', 'country_short', 'country_capital_for_government', 'city')
        ) and bool_or(layer = 'syntax') as is_country,
        bool_and(kind like 'role_%') as is_office,
        {# a proper name that tells a topic: "Zelensky" #}
        bool_and(layer not in ('syntax', 'events') and regexp_matches(phrase, '^\p{Lu}')) as is_proper,
        bool_and(kind = 'institution_word') as is_institution_word,
        {# "M. Jean Exemple": no initial #}
        bool_or(kind = 'title' and layer = 'syntax') as is_title,
        bool_or(is_bare_month) as is_month,
    from judged
    group by document_key, sentence_no, token_no

)

select claims.*, coalesce(titled.follows_title, false) as follows_title,
from claims
left join titled using (document_key, sentence_no, token_no)
