{# The country that follows a name: "President Nora Exemple of Kenya". #}
with mentions as (

    select document_key, sentence_no, mention_no, token_no, token_end, name, name_token, countries, names_country,
    from {{ ref('int_actor_mentions') }}

),

marks as (

    select document_key, sentence_no, ofs,
    from {{ ref('int_sentence_marks') }}
    where ofs is not null

),

behind as (

    select mentions.document_key, mentions.sentence_no, mentions.mention_no, places.countries[1] as country_code,
    from mentions
    inner join mentions as places
        on mentions.document_key = places.document_key
        and mentions.sentence_no = places.sentence_no
        and mentions.token_end = places.token_no
    inner join marks on places.document_key = marks.document_key and places.sentence_no = marks.sentence_no
    where
        mentions.name is not null and mentions.countries is null
        and places.name is null and places.names_country and list_contains(marks.ofs, places.token_no)

)

select * from behind
