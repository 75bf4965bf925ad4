{# Which offices a document gives its people, with the country that stands beside each. #}
with named as (

    select * from {{ ref('int_person_name_mentions') }}

),

mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

role_countries as (

    select * from {{ ref('int_role_countries') }}

),

claimed as (

    select
        document_key,
        sentence_no,
        mention_no,
        named.person_key,
        held.role,
        held.word,
        coalesce(held.domain, mentions.domain) as domain,
        coalesce(mentions.countries[1], role_countries.country_code) as country_code,
    from named
    inner join mentions using (document_key, sentence_no, mention_no)
    cross join unnest(mentions.role_list) as unnested (held)
    left join role_countries on named.document_key = role_countries.document_key and held.role = role_countries.role

)

select * from claimed
