{#
  From which country a document reports, for the offices it names without one ("the minister", "Senator Cruz"): the
  one it speaks of clearly more often than of any other, a dateline or a letterhead counting as three mentions. Of its
  own country's officials a newsroom does not tell the country: where it tells that of others, the dateline's country
  is home, or another of which it speaks nearly as often. An agency tells its own; "his Omani counterpart" is of another.
#}
with introduced as (

    {# "the Ghanaian minister"; of ambassadors the country is told at home, too #}
    select distinct document_key, country_code, true as is_introduced,
    from {{ ref('int_offices_claimed') }}
    anti join (select role from {{ ref('lex_role_traits') }} where trait = 'posted') using (role)
    where country_code is not null

),

weighed as (

    select
        *,
        mention_count + 2 * dateline_count as weight,
        max(mention_count) over texts as top_count,
        coalesce(bool_or(is_introduced) over texts, false) as introduces,
        max(if(dateline_count > 0, mention_count, 0)) over texts as dateline_mentions,
        coalesce(arg_max_null(is_introduced, (weight, country_code)) over texts, false) as introduces_first,
    from {{ ref('int_countries_weighed') }}
    left join introduced using (document_key, country_code)
    left join {{ ref('int_countries_told_later') }} using (document_key, country_code)
    window texts as (partition by document_key)

),

judged as (

    select
        *,
        is_introduced is null
        and introduces
        and (
            {# abroad, correspondents hardly speak of the place they write from #}
            dateline_count > 0 and mention_count >= 0.35 * top_count
            or introduces_first and mention_count >= greatest(2, 0.5 * top_count)
            {# "Washington … U.S. officials … Chad": a dateline's country that is spoken of more is home #}
            and dateline_mentions <= greatest(6, mention_count)
        ) as is_untold_home,
    from weighed

),

ranked as (

    select
        *,
        coalesce(lead(mention_count) over ranking, 0) as next_count,
        row_number() over ranking as rank,
    from judged
    window ranking as (
        partition by document_key
        order by is_newsroom desc, is_untold_home desc, weight desc, country_code
    )

)

select document_key, country_code,
from ranked
where
    rank = 1
    and (
        is_newsroom or is_untold_home or dateline_count > 0
        or mention_count >= 2 and mention_count >= 1.5 * next_count and not coalesce(is_told_later, false)
    )
