{#
  Documents that tell of encounters between countries, one in every 25 sentences or more: what they count, they count
  between countries.
#}
with encounters as (

    select document_key, count(*) as encounter_count,
    from {{ ref('int_meeting_mentions') }}
    where len(parties) > 1
    group by document_key

),

sentences as (

    select document_key, count(*) as sentence_count,
    from {{ ref('stg_sentences') }}
    group by document_key

)

select document_key
from encounters
inner join sentences using (document_key)
where 25 * encounter_count >= sentence_count
