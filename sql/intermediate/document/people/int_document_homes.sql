{#
  From which country a document reports, for the offices it names without one ("the minister", "Senator Cruz"): the
  one it speaks of clearly more often than of any other, a dateline or a letterhead counting as three mentions.
#}
with countries as (

    select * from {{ ref('int_document_countries') }}

),

ranked as (

    select
        *,
        coalesce(lead(mention_count) over ranking, 0) as next_count,
        row_number() over ranking as rank,
    from countries
    window ranking as (partition by document_key order by mention_count + 2 * dateline_count desc, country_code)

)

select document_key, country_code,
from ranked
where rank = 1 and (dateline_count > 0 or mention_count >= 2 and mention_count >= 1.5 * next_count)
