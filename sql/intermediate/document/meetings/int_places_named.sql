{# Cities and countries as a text names them, capitals also by their country. #}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('city', 'country_name', 'country_short')

),

places as (

    select * from phrases
    union all
    select document_key, sentence_no, token_no, token_end, 'city', city_id,
    from {{ ref('int_capitals_described') }}

)

select * from places
