{# One stretch of words that names an actor: [avec] [le] [vice-Premier ministre] [du] [Kazakhstan]. #}
with numbered as (

    select * from {{ ref('int_noun_phrase_parts_numbered') }}

),

assembled as (

    select
        document_key, sentence_no, phrase_no,
        min(token_no) as token_no,
        max(token_end) as token_end,
        {# "la société Transaltyn", "NBC News": a name right behind a kind of institution is the institution's #}
        max(phrase) filter (kind = 'name' and not names_institution) as name,
        min(token_no) filter (kind = 'name' and not names_institution) as name_token,
        bool_or(kind = 'name' and concept = 'office_holder') as is_behind_body,
        max(concept) filter (kind = 'title') as title,
        {# put in order below where there are any: here that has its cost in every phrase #}
        list(struct_pack(token_no, role := concept, domain := detail, word := phrase))
        filter (kind = 'role_head') as roles,
        max(detail) filter (kind = 'role_qualifier') as domain,
        {# "the FBI director", but "the Kenyan FBI" tells it itself #}
        coalesce(
            list(struct_pack(token_no, country_code := concept))
            filter (kind like 'country_%' and kind != 'country_prefix' and not is_host),
            list(struct_pack(token_no, country_code := detail))
            filter (kind = 'organization_head' and detail is not null)
        ) as countries,
        bool_or(kind = 'role_head_plural') as is_plural_role,
        max(concept) filter (kind = 'role_head_plural') as plural_role,
        {# "togolais et béninois des Transports": the office stands before them #}
        bool_and(kind like 'country_%' or kind in ('determiner', 'preposition', 'role_qualifier'))
        and bool_or(kind like 'country_%') as is_bare_country,
        bool_or(kind = 'joint') as is_joint,
        max(concept) filter (kind = 'pronoun') as pronoun,
        max(concept) filter (kind = 'organization') as organization_id,
        max(phrase) filter (kind in ('organization_head', 'institution_name')) as organization_head,
        bool_or(kind = 'government_head') as is_government,
        {# "court documents" are the court's, as a court's own words are #}
        bool_or(kind in ('organization_head', 'document_source') and concept in ('public', 'state_media'))
            as is_public_body,
        {# "the Chinese automaker", "le journal kenyan": what is in a country need not speak for it #}
        bool_or(kind = 'organization_head' and (concept is null or concept = 'media'))
        and not bool_or(kind = 'organization_head' and detail is not null) as is_private_body,
        bool_or(kind = 'document_source' and concept in ('text', 'public')) as is_document,
        bool_or(kind = 'document_source' and concept = 'data') as is_data,
        bool_or(kind = 'collective') as is_collective,
        bool_or(kind in ('country_name', 'country_short', 'country_capital_for_government')) as names_country,
        bool_or(kind = 'determiner') as has_determiner,
        bool_or(kind = 'determiner' and concept in ('indefinite', 'one_of') or opens_phrase and follows_indefinite)
            as is_indefinite,
        {# "Des experts" at the start of a sentence is a subject #}
        bool_or(opens_phrase and (kind = 'preposition' and not may_be_article or follows_preposition)) as is_oblique,
        arg_max(kind = 'possessive', token_no) as is_possessive,
        {# of its last two words the first; NULL where there is one only #}
        arg_max_null(follows_role, token_no) as ends_in_role,
        bool_or(kind not in ('determiner', 'preposition', 'possessive')) as is_filled,
        {# "the refugee agency", but "the chairman of the agency": of nouns side by side the last one is the head #}
        coalesce(
            max(token_no) filter (kind = 'organization_head')
            - max(token_end) filter (kind in ('role_head', 'role_head_plural')) between 0 and 1,
            false
        )
        and not bool_or(kind in ('name', 'role_qualifier') or kind = 'preposition' and not opens_phrase) as is_body,
    from numbered
    group by document_key, sentence_no, phrase_no

),

english as (

    select assembled.* replace (is_body and language = 'en' as is_body),
    from assembled
    inner join {{ ref('stg_documents') }} using (document_key)

)

select
    * exclude (is_filled, is_body) replace (
        if(is_body, null, list_transform(
            list_sort(roles), lambda part: struct_pack(role := part.role, domain := part.domain, word := part.word)
        )) as roles,
        list_transform(list_sort(countries), lambda part: part.country_code) as countries,
        if(is_body, null, plural_role) as plural_role,
        is_plural_role and not is_body as is_plural_role
    ),
from english
where is_filled
