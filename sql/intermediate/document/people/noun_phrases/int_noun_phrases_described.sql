{{ config(materialized='view') }}
{#
  What a noun phrase is made of and can be to the phrases beside it. Lists are heavy to put in order: what is asked of
  them is asked first.
#}
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
from {{ ref('int_noun_phrases') }}
