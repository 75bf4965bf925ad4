{# Phrases of the lexicons that noun phrases of actors may be made of, where no name stands. #}
with phrases as (

    select
        document_key, sentence_no, token_no, token_end, kind, concept, detail, phrase,
        bool_or(kind = 'partitive') over (partition by document_key, sentence_no, token_no) as may_be_article,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

names as (

    select * from {{ ref('int_names') }}

),

days as (

    {# "on Friday the envoy": the preposition belongs to the day #}
    select document_key, sentence_no, token_no as token_end, 'preposition' as kind,
    from phrases
    where kind in ('weekday', 'month')

),

nouns_and_links as (

    select * from phrases
    anti join days using (document_key, sentence_no, token_end, kind)
    where
        regexp_matches(kind, '^(role_|country_|organization|government_head|document_source|collective)')
        or kind in ('region', 'city', 'title', 'determiner', 'preposition', 'possessive', 'joint', 'pronoun')

),

outside_names as (

    select nouns_and_links.*
    from nouns_and_links
    left join names
        on nouns_and_links.document_key = names.document_key
        and nouns_and_links.sentence_no = names.sentence_no
        and nouns_and_links.token_no >= names.token_no
        and nouns_and_links.token_no < names.token_end
    where names.token_no is null

)

select * from outside_names
