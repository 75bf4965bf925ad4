{{ config(materialized='view') }}
{# Each mention with its person and role, and all that could tell for whom it acts or speaks. #}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

described as (

    select
        mentions.*,
        mentions.role_list[1].role as role,
        coalesce(mentions.role_list[1].role, mentions.plural_role) as office,
        list_distinct(mentions.countries) as country_codes,
        person_mentions.person_key,
        private.mention_no is not null as is_private,
        owned.mention_no is not null as is_owned,
        owned.country_code as owner_country_code,
        coalesce(bodies_placed.country_code, taken_up.country_code) as body_country_code,
    from mentions
    left join {{ ref('int_person_mentions') }} as person_mentions using (document_key, sentence_no, mention_no)
    left join {{ ref('int_private_mentions') }} as private using (document_key, sentence_no, mention_no)
    left join {{ ref('int_owned_mentions') }} as owned using (document_key, sentence_no, mention_no)
    left join {{ ref('int_bodies_placed') }} as bodies_placed using (document_key, sentence_no, mention_no)
    left join {{ ref('int_bodies_taken_up') }} as taken_up using (document_key, sentence_no, mention_no)

),

placed as (

    select
        described.*,
        parties.country_code as party_code,
        role_countries.country_code as role_country_code,
        case
            when described.office = 'lawmaker' then coalesce(parliaments.country_code, homes.country_code)
            else homes.country_code
        end as home_code,
    from described
    left join {{ ref('int_person_parties') }} as parties using (document_key, person_key)
    left join {{ ref('int_role_countries') }} as role_countries using (document_key, role)
    left join {{ ref('int_document_homes') }} as homes using (document_key)
    left join {{ ref('int_lawmaker_countries') }} as parliaments using (document_key)

)

select * from placed
