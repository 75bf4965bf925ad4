{{ config(materialized='view') }}
{#
  Mentions that could be members of a list of people with one office, numbered by list: the office that several hold
  opens it, names and countries with nothing but commas, "and" and brackets between them go on with it.
#}
with anchored as (

    {# few sentences list anybody #}
    select document_key, sentence_no,
    from {{ ref('int_noun_phrases_joined') }}
    where plural_role is not null
    union all
    select document_key, sentence_no,
    from {{ ref('int_pair_offices') }}

),

links as (

    select
        document_key,
        sentence_no,
        list(token_no) as links,
        list(token_no + 1) filter (kind = 'bracket' and concept = 'open') as bracketed,
    from {{ ref('int_phrases_located') }}
    semi join anchored using (document_key, sentence_no)
    where layer = 'syntax' and (concept in ('comma', 'and') or kind = 'bracket')
    group by document_key, sentence_no

),

mentions as (

    select
        joined.document_key,
        joined.sentence_no,
        joined.mention_no,
        joined.token_no,
        joined.token_end,
        joined.domain,
        joined.countries,
        coalesce(joined.plural_role, pairs.pair_role) as plural_role,
        joined.plural_role is not null or (pairs.pair_role is not null and joined.is_joint) as is_anchor,
        joined.name is not null
        and (is_anchor or (joined.role_list is null and not joined.has_determiner))
        and not joined.is_possessive as is_name,
        not is_anchor and joined.countries is not null and coalesce(joined.name, joined.role_list[1].role) is null
            as is_country,
        is_country and coalesce(list_contains(links.bracketed, joined.token_no), false) as is_bracketed,
        joined.is_oblique,
        coalesce(links.links, []) as links,
    from {{ ref('int_noun_phrases_joined') }} as joined
    semi join anchored using (document_key, sentence_no)
    left join links using (document_key, sentence_no)
    left join {{ ref('int_pair_offices') }} as pairs using (document_key, sentence_no, token_no)

),

linked as (

    select
        * exclude (links),
        lag(token_end) over reading as end_before,
        coalesce({{ count_between('links', 'end_before', 'token_no') }} = token_no - end_before, false) as is_linked,
    from mentions
    window reading as (partition by document_key, sentence_no order by token_no)

),

neighbours as (

    select
        *,
        {# "X of Kenya", "X (Kenya)"; "marocaine, X, et espagnole, Y"; "the Norwegian and Finnish foreign ministers" #}
        lead(if(is_linked and is_country and (is_bracketed or is_oblique), countries, null)) over reading
            as countries_after,
        if(
            is_linked, lag(if(is_country and not is_bracketed and not is_oblique, countries, null)) over reading, null
        ) as countries_before,
        count_if(is_anchor or not (is_linked and (is_name or is_country))) over reading as list_no,
    from linked
    window reading as (partition by document_key, sentence_no order by token_no)

)

select
    * exclude (end_before, is_linked, countries_before),
    if(is_anchor, coalesce(countries_before, []) || coalesce(countries, []), null) as shared_countries,
    if(is_anchor, null, countries_before) as countries_before,
from neighbours
