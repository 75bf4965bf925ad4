{#
  Cities and countries as a text names them, capitals also by their country. "Van" is no city in "Tran Van Exemple".
#}
with phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('city', 'country_name', 'country_short')

),

names as (

    select document_key, sentence_no, unnest(range(name_token, token_end))::integer as token_no,
    from {{ ref('int_actor_mentions') }}
    semi join {{ ref('int_person_name_mentions') }} using (document_key, sentence_no, mention_no)
    where token_end - name_token > 1

),

places as (

    select * from phrases
    anti join names using (document_key, sentence_no, token_no)
    union all
    select document_key, sentence_no, token_no, token_end, 'city', city_id,
    from {{ ref('int_capitals_described') }}

)

select * from places
