{#
  Offices and public bodies that a possessive gives to a country of the sentence: "Oslo has no comment, its foreign
  ministry said", "par la voix de son ministre, le Ghana …". The nearest country before, else the nearest behind.
#}
with mentions as (

    select document_key, sentence_no, mention_no, token_no,
    from {{ ref('int_actor_mentions') }}
    where (role_list is not null or is_public_body or is_government) and countries is null

),

possessives as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'determiner' and concept = 'possessive'

),

countries as (

    select document_key, sentence_no, token_no, concept as country_code,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')

),

owned as (

    select
        mentions.document_key,
        mentions.sentence_no,
        mentions.mention_no,
        arg_min(
            countries.country_code,
            (countries.token_no > mentions.token_no, abs(countries.token_no - mentions.token_no), country_code)
        ) as country_code,
    from mentions
    semi join possessives using (document_key, sentence_no, token_no)
    left join countries using (document_key, sentence_no)
    group by mentions.document_key, mentions.sentence_no, mentions.mention_no

)

select * from owned
