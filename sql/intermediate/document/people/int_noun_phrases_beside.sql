{{ config(materialized='view') }}
{# What stands before each noun phrase in its sentence and between the two, and whether it describes the name
   before. Keys and answers only. #}
with noun_phrases as (

    select * from {{ ref('int_noun_phrases') }}

),

separators as (

    select * from {{ ref('int_actor_separators') }}

),

verbs as (

    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and detail = 'finite' and concept like 'speech.%'

),

described as (

    {# lists are heavy to put in order: what is asked of them is asked first #}
    select
        document_key, sentence_no, phrase_no, token_no, token_end,
        is_oblique, is_possessive, is_bare_country, has_determiner, ends_in_role,
        coalesce(is_behind_body, false) as is_behind_body,
        name is not null as has_name,
        roles is not null as has_role,
        domain is not null as has_domain,
        countries[1] as first_country,
        roles is not null and name is null as is_bare_role,
        (is_plural_role or is_government) and countries is not null and not has_determiner and not is_oblique
            as ends_country_list,
        name is not null and countries is null and not is_oblique
        and (roles is null or not has_determiner) as is_bare_name,
        is_bare_country or ((is_plural_role or is_joint) and countries is not null) as opens_country_list,
        is_bare_country and not names_country as is_bare_adjective,
        ((is_plural_role or is_joint) and countries is not null)
        or (is_bare_country and is_oblique) as shares_preposition,
    from noun_phrases

),

neighbours as (

    select
        *,
        lag(token_end) over reading as end_before,
        lag(has_name) over reading as name_before,
        lag(first_country) over reading as first_country_before,
        lag(is_bare_role) over reading as bare_role_before,
        lag(is_oblique) over reading as oblique_before,
        lag(shares_preposition) over reading as shared_before,
        lag(opens_country_list) over reading as country_before,
        is_behind_body and lag(token_end) over reading = token_no as follows_its_body,
        lag(is_bare_adjective) over reading as adjective_before,
    from described
    window reading as (partition by document_key, sentence_no order by token_no)

),

apposed as (

    select
        neighbours.document_key, neighbours.sentence_no, neighbours.phrase_no, neighbours.token_no,
        is_oblique, is_bare_country, is_bare_name, ends_country_list, has_determiner, has_role,
        bare_role_before, oblique_before, shared_before, country_before, adjective_before, follows_its_body,
        neighbours.token_no - end_before as gap,
        separators.separator,
        verbs.token_no is not null as leads_clause,
        coalesce(separator = 'comma' and name_before and is_bare_role, false)
        and not is_oblique
        and not coalesce(is_possessive and ends_in_role, true)
        {# "the talks with Nora Exemple, the minister said": an apposition would end with a comma #}
        and not (has_determiner and first_country is null and not has_domain and leads_clause)
        {# "received by the Kenyan president, the Norwegian minister said": another one #}
        and not coalesce(has_determiner and first_country != first_country_before, false) as follows_its_name,
    from neighbours
    left join verbs
        on neighbours.document_key = verbs.document_key
        and neighbours.sentence_no = verbs.sentence_no
        and neighbours.token_end = verbs.token_no
    left join separators
        on neighbours.document_key = separators.document_key
        and neighbours.sentence_no = separators.sentence_no
        and neighbours.end_before = separators.token_no
        and neighbours.token_no = separators.token_end

)

select * exclude (leads_clause) from apposed
