{{ config(materialized='view') }}
{# The actors of a text, the countries of a list that acts as one joined: "ministers from Kenya, Chad and Togo met". #}
with lists as (

    select
        document_key,
        sentence_no,
        mention_no as last_mention_no,
        token_no as list_no,
        token_end as list_end,
        country_codes as codes,
        is_oblique as is_governed,
    from {{ ref('int_countries_listed') }}

),

joined as (

    select
        actors.* replace (
            coalesce(list_no, actors.token_no) as token_no,
            coalesce(is_governed, actors.is_oblique) as is_oblique,
            if(list_no is null, actors.actor_kind, 'joint') as actor_kind,
            if(list_no is null, actors.country_code, null) as country_code,
            coalesce(codes, actors.country_codes) as country_codes
        ),
    from {{ ref('int_actors') }} as actors
    left join lists
        on actors.document_key = lists.document_key
        and actors.sentence_no = lists.sentence_no
        and actors.token_no >= list_no
        and actors.token_no < list_end
    where list_no is null or actors.mention_no = last_mention_no

)

select * from joined
