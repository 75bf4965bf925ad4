{# What each mention is as somebody who acts or speaks: a person, a government, an organisation, both sides together. #}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

person_mentions as (

    select * from {{ ref('int_person_mentions') }}

),

people as (

    select * from {{ ref('int_person_countries') }}

),

role_countries as (

    select * from {{ ref('lex_role_countries') }}

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

domestic_people as (

    {# holders of public offices; an expert or a coach speaks for nobody #}
    select distinct document_key, person_key
    from {{ ref('int_offices_claimed') }}
    where role not in ('expert', 'guest', 'counterpart', 'religious_leader', 'ambassador', 'secretary_general')

),

office_countries as (

    {# "le chef de la diplomatie vietnamienne" tells the country of a minister introduced without one #}
    select
        person_mentions.document_key,
        person_mentions.person_key,
        mode(mentions.countries[1] order by mentions.countries[1]) as country_code,
    from person_mentions
    inner join mentions using (document_key, sentence_no, mention_no)
    where person_mentions.resolution = 'office'
    group by person_mentions.document_key, person_mentions.person_key

),

classified as (

    select
        mentions.document_key,
        mentions.sentence_no,
        mentions.mention_no,
        mentions.token_no,
        mentions.token_end,
        mentions.is_oblique,
        mentions.is_possessive,
        mentions.pronoun,
        person_mentions.person_key,
        case
            when person_mentions.person_key is not null then 'person'
            when mentions.is_joint or (len(list_distinct(mentions.countries)) > 1 and (mentions.is_plural_role or mentions.role_list is null)) then 'joint'
            when mentions.pronoun = 'plural' then 'plural'
            when mentions.pronoun = 'singular' then 'person'
            when mentions.pronoun is not null then null
            when mentions.is_plural_role then 'person'
            when mentions.role_list is not null then 'person'
            when mentions.is_document or mentions.organization_id is not null or mentions.organization_head is not null then 'organization'
            when mentions.is_government or mentions.names_country then 'government'
            when mentions.name is not null then 'organization'
        end as actor_kind,
        case
            when person_mentions.person_key is not null 
                then coalesce(people.country_code, office_countries.country_code, if(domestic_people.person_key is null, null, homes.country_code))
            when mentions.is_joint or mentions.pronoun is not null then null
            when mentions.countries is not null then mentions.countries[1]
            when mentions.organization_id is not null then mentions.organization_id
            when role_countries.country_code is not null then role_countries.country_code
            when coalesce(mentions.role_list[1].role, mentions.plural_role) not in ('expert', 'guest', 'counterpart', 'religious_leader', 'source')
                then homes.country_code
            {# "the ministry", "the government": the home one; a company or a newspaper speaks for no country #}
            when mentions.is_government or mentions.is_public_body then homes.country_code
        end as country_code,
        mentions.role_list[1].role as role,
        mentions.is_plural_role or coalesce(mentions.is_indefinite, false) as is_unspecific,
        list_distinct(mentions.countries) as country_codes,
    from mentions
    left join person_mentions using (document_key, sentence_no, mention_no)
    left join people
        on person_mentions.document_key = people.document_key
        and person_mentions.person_key = people.person_key
    left join office_countries
        on person_mentions.document_key = office_countries.document_key
        and person_mentions.person_key = office_countries.person_key
    left join homes on mentions.document_key = homes.document_key
    left join domestic_people
        on person_mentions.document_key = domestic_people.document_key
        and person_mentions.person_key = domestic_people.person_key
    left join role_countries on mentions.role_list[1].role = role_countries.role

)

select *
from classified
where actor_kind is not null
