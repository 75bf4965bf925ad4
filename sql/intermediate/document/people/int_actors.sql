{# What each mention is as somebody who acts or speaks: a person, a government, an organisation, both sides together. #}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

person_mentions as (

    select * from {{ ref('int_person_mentions') }}

),

parties as (

    select * from {{ ref('int_person_parties') }}

),

role_countries as (

    select * from {{ ref('lex_role_countries') }}

),

homes as (

    select * from {{ ref('int_document_homes') }}

),

described as (

    select
        mentions.*,
        mentions.role_list[1].role as role,
        coalesce(mentions.role_list[1].role, mentions.plural_role) as office,
        list_distinct(mentions.countries) as country_codes,
        person_mentions.person_key,
    from mentions
    left join person_mentions using (document_key, sentence_no, mention_no)

),

classified as (

    select
        described.document_key, described.sentence_no, described.mention_no, described.token_no, described.token_end,
        described.is_oblique,
        described.is_possessive,
        described.pronoun,
        described.person_key,
        case
            when described.person_key is not null then 'person'
            when is_joint then 'joint'
            {# "cousins from Ghana and Togo" are no governments #}
            when len(country_codes) > 1 and (is_plural_role or role_list is null)
                and private.mention_no is null then 'joint'
            when pronoun = 'plural' then 'plural'
            when pronoun in ('singular', 'latter') then 'person'
            when pronoun = 'neuter' then 'organization'
            when pronoun is not null then null
            when is_plural_role or role_list is not null then 'person'
            when is_document or organization_id is not null or organization_head is not null then 'organization'
            when is_government or names_country then 'government'
            when name is not null then 'organization'
        end as actor_kind,
        case
            when described.person_key is not null then parties.country_code
            when is_joint or pronoun is not null then null
            {# "the foreign ministers of Ghana and Togo" speak for neither alone #}
            when len(country_codes) > 1 and (is_plural_role or role_list is null) then null
            {# "a former minister", "the Ghanaian economist" #}
            when private.mention_no is not null then organization_id
            when countries is not null then countries[1]
            when organization_id is not null then organization_id
            when role_countries.country_code is not null then role_countries.country_code
            {# "its foreign ministry" is not the home one #}
            when owned.mention_no is not null then owned.country_code
            when office not in ('guest', 'counterpart', 'source')
                then homes.country_code
            {# "the ministry", "the government": the home one; a company or a newspaper speaks for no country #}
            when is_government or is_public_body then homes.country_code
        end as country_code,
        described.role,
        is_plural_role or coalesce(is_indefinite, false) as is_unspecific,
        described.country_codes,
    from described
    left join parties
        on described.document_key = parties.document_key
        and described.person_key = parties.person_key
    left join homes on described.document_key = homes.document_key
    left join role_countries on described.role = role_countries.role
    left join {{ ref('int_private_mentions') }} as private
        on described.document_key = private.document_key
        and described.sentence_no = private.sentence_no
        and described.mention_no = private.mention_no
    left join {{ ref('int_owned_mentions') }} as owned
        on described.document_key = owned.document_key
        and described.sentence_no = owned.sentence_no
        and described.mention_no = owned.mention_no

)

select * from classified
where actor_kind is not null
