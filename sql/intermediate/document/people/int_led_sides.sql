{# People named right behind the side they lead: "The Indian side was led by Minister Asha Exemple". #}
with name_mentions as (

    select * from {{ ref('int_person_name_mentions') }}

),

mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

led as (

    {# the last side before the name, where the person is first named so #}
    select
        name_mentions.document_key,
        name_mentions.person_key,
        arg_max(side.countries[1], (-name_mentions.sentence_no, side.token_no)) as country_code,
    from name_mentions
    inner join mentions using (document_key, sentence_no, mention_no)
    inner join mentions as side
        on name_mentions.document_key = side.document_key
        and name_mentions.sentence_no = side.sentence_no
        and side.token_end <= mentions.token_no
        and mentions.token_no - side.token_end <= 8
    where side.is_government and side.countries is not null and side.name is null and mentions.is_oblique
    group by name_mentions.document_key, name_mentions.person_key

)

select * from led
