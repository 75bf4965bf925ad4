{# What stands right before and after each noun of an encounter. #}
with nouns as (

    select document_key, sentence_no, token_no, token_end
    from {{ ref('int_event_nouns') }}

),

neighbours as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where
        (layer = 'events' and kind in ('occasion', 'takes_place', 'sequence'))
        or (layer = 'syntax' and kind in ('preposition', 'determiner', 'city', 'country_name', 'country_short', 'possessive'))

),

surrounded as (

    select
        nouns.document_key,
        nouns.sentence_no,
        nouns.token_no,
        bool_or(neighbours.kind = 'occasion' and nouns.token_no - neighbours.token_end between 0 and 2) as on_occasion,
        bool_or(neighbours.concept in ('with', 'between') and neighbours.token_no - nouns.token_end between 0 and 2) as is_with,
        bool_or(neighbours.kind = 'city' and neighbours.token_no - nouns.token_end between 1 and 2) as is_at_city,
        bool_or(
            neighbours.kind in ('city', 'country_name', 'country_short') and neighbours.token_no - nouns.token_end between 1 and 7
        ) as leads_somewhere,
        bool_or(neighbours.kind = 'possessive' and nouns.token_no - neighbours.token_end between 0 and 2) as is_owned,
        {# "this summit" points back to one that was spoken of before #}
        bool_or(neighbours.concept = 'demonstrative' and nouns.token_no = neighbours.token_end) as points_back,
        arg_min(neighbours.concept, abs(neighbours.token_no - nouns.token_no)) filter (
            neighbours.kind = 'takes_place' and neighbours.token_no - nouns.token_end between 0 and 12
        ) as takes_place,
        arg_min(neighbours.concept, abs(neighbours.token_no - nouns.token_no)) filter (
            neighbours.kind = 'sequence'
            and (nouns.token_no - neighbours.token_end between 0 and 2 or neighbours.token_no - nouns.token_end between 0 and 1)
        ) as sequence,
    from nouns
    inner join neighbours using (document_key, sentence_no)
    group by nouns.document_key, nouns.sentence_no, nouns.token_no

)

select * from surrounded
