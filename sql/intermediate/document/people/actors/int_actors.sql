{# What each mention is as somebody who acts or speaks: a person, a government, an organisation, both sides together. #}
with described as (

    select * from {{ ref('int_actors_described') }}

),

classified as (

    select
        document_key, sentence_no, mention_no, token_no, token_end,
        is_oblique,
        is_possessive,
        pronoun,
        person_key,
        case
            when person_key is not null then 'person'
            when is_joint then 'joint'
            {# "cousins from Ghana and Togo" are no governments #}
            when len(country_codes) > 1 and (is_plural_role or role_list is null)
                and not is_private then 'joint'
            when pronoun = 'plural' then 'plural'
            when pronoun in ('singular', 'latter') then 'person'
            when pronoun = 'neuter' then 'organization'
            when pronoun is not null then null
            when is_plural_role or role_list is not null then 'person'
            when is_document or organization_id is not null or organization_head is not null then 'organization'
            when is_government or names_country and name is null then 'government'
            when name is not null then 'organization'
        end as actor_kind,
        case
            when person_key is not null then party_code
            when is_joint or pronoun is not null then null
            {# "the foreign ministers of Ghana and Togo" speak for neither alone #}
            when len(country_codes) > 1 and (is_plural_role or role_list is null) then null
            {# "a former minister", "the Ghanaian economist" #}
            when is_private then organization_id
            when
                is_private_body and role_list is null
                and not (is_plural_role or is_public_body or is_government)
                then organization_id
            when countries is not null then countries[1]
            when organization_id is not null then organization_id
            when role_country_code is not null then role_country_code
            {# "its foreign ministry" is not the home one #}
            when is_owned then owner_country_code
            when body_country_code is not null then body_country_code
            when office not in ('guest', 'counterpart', 'source')
                then home_code
            {# "the ministry", "the government": the home one; a company or a newspaper speaks for no country #}
            when is_government or is_public_body then home_code
        end as country_code,
        role,
        is_plural_role or coalesce(is_indefinite, false) or (is_joint and len(country_codes) > 1) as is_unspecific,
        country_codes,
    from described

)

select * from classified
where actor_kind is not null
