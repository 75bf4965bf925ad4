{{ config(materialized='view') }}
{#
  Countries and organisations of a sentence that nothing but commas and "and" parts: "Kenya, the UK and the EU", "Kenyan,
  Chadian and Togolese ministers".
#}
with sides as (

    select role
    from {{ ref('lex_role_traits') }}
    where trait in ('of_a_side', 'decides')

),

links as (

    select document_key, sentence_no, list(token_no) as links, list(token_no) filter (concept = 'and') as ands,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and concept in ('comma', 'and')
    group by document_key, sentence_no

),

mentions as (

    select
        *,
        coalesce(countries, [organization_id]) as codes,
        lag(token_end) over (partition by document_key, sentence_no order by token_no) as end_before,
    from {{ ref('int_actor_mentions') }}
    where
        coalesce(countries[1], organization_id) is not null
        and name is null
        and role_list is null
        and not is_joint
        and not is_document

),

linked as (

    select
        mentions.*,
        links.ands,
        coalesce({{ count_between('links.links', 'end_before', 'token_no') }} = token_no - end_before, false)
            as goes_on,
    from mentions
    inner join links using (document_key, sentence_no)

),

numbered as (

    {# each list begins with what no comma ties to the one before; one country alone, as most are, is none #}
    select *, count_if(not goes_on) over reading as list_no,
    from linked
    window reading as (partition by document_key, sentence_no order by token_no)
    qualify goes_on or lead(goes_on) over reading or len(codes) > 1

),

lists as (

    select
        document_key,
        sentence_no,
        min(token_no) as token_no,
        max(token_end) as token_end,
        max_by(mention_no, token_no) as mention_no,
        min_by(is_oblique and not is_government, token_no) as is_oblique,
        list_sort(list_distinct(flatten(list(codes)))) as country_codes,
        bool_or(plural_role in (select role from sides)) as has_office,
        count(*) > 1 and len(country_codes) > 2 as is_long,
        max_by(len(codes) > 1 or list_contains(ands, token_no - 1), token_no) as is_closed,
    from numbered
    group by document_key, sentence_no, list_no
    having len(country_codes) > 1 and is_closed and not bool_or(is_possessive)

)

select * from lists
