{{ config(materialized='view') }}
{# What stands before each noun phrase in its sentence and between the two, and whether it describes the name
   before. Keys and answers only. #}
with separators as (

    select * from {{ ref('int_actor_separators') }}

),

verbs as (

    select distinct document_key, sentence_no, token_no,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and detail = 'finite' and concept like 'speech.%'

),

betweens as (

    select document_key, sentence_no, token_no, true as is_between,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'preposition' and concept = 'between'

),

described as (

    select * from {{ ref('int_noun_phrases_described') }}

),

neighbours as (

    select
        *,
        lag(token_end) over reading as end_before,
        lag(has_name) over reading as name_before,
        {# "her Kenyan counterpart, Asha Exemple, the Omani minister": the name is the Kenyan's #}
        coalesce(
            lag(first_country) over reading,
            case
                when lag(is_bare_name) over reading and lag(is_bare_role, 2) over reading
                    then lag(first_country, 2) over reading
            end
        ) as first_country_before,
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
        coalesce(is_between, false) as is_between,
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
    left join betweens using (document_key, sentence_no, token_no)
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
