{#
  From which country a document reports, for the offices it names without one ("the minister", "Senator Cruz"): the
  one it speaks of clearly more often than of any other, a dateline or a letterhead counting as three mentions. Of its
  own country's officials a newsroom does not tell the country: where it tells that of others, the dateline's country
  is home.
#}
with known_people as (

    {# a text about its country's leaders need not name it #}
    select mentions.document_key, known.country_code, count(*) as people_count,
    from {{ ref('int_person_name_mentions') }} as mentions
    inner join {{ ref('int_people_known_by_name') }} as known using (document_key, person_key)
    where known.is_renowned
    group by mentions.document_key, known.country_code

),

countries as (

    select
        document_key,
        country_code,
        countries.mention_count + coalesce(known_people.people_count, 0) as mention_count,
        countries.dateline_count,
    from {{ ref('int_document_countries') }} as countries
    left join known_people using (document_key, country_code)

),

introduced as (

    {# "the Ghanaian minister" #}
    select distinct document_key, country_code, true as is_introduced,
    from {{ ref('int_offices_claimed') }}
    where country_code is not null

),

judged as (

    select
        *,
        dateline_count > 0
        and is_introduced is null
        {# abroad, correspondents hardly speak of the place they write from #}
        and mention_count >= 0.35 * max(mention_count) over (partition by document_key)
        and coalesce(bool_or(is_introduced) over (partition by document_key), false) as is_untold_home,
        mention_count >= greatest(3, 0.4 * max(mention_count) over (partition by document_key)) as is_side,
        mention_count > max(mention_count) over (partition by document_key) / 1.5 as is_near_first,
    from countries
    left join introduced using (document_key, country_code)

),

sides as (

    {# a readout of two countries: "the Secretary received the Ambassador of Kenya" #}
    select
        *,
        is_side
        and is_near_first
        and is_introduced is null
        and max(dateline_count) over (partition by document_key) = 0
        and count_if(is_side) over (partition by document_key) = 2
        and count_if(is_side and is_introduced) over (partition by document_key) = 1 as is_untold_side,
    from judged

),

ranked as (

    select
        *,
        coalesce(lead(mention_count) over ranking, 0) as next_count,
        row_number() over ranking as rank,
    from sides
    window ranking as (
        partition by document_key
        order by is_untold_home desc, is_untold_side desc, mention_count + 2 * dateline_count desc, country_code
    )

)

select document_key, country_code,
from ranked
where
    rank = 1
    and (dateline_count > 0 or is_untold_side or mention_count >= 2 and mention_count >= 1.5 * next_count)
