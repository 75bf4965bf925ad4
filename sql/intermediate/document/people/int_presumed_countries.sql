{#
  For whom people of public office speak to whom the document gives no country. "The Indian side was led by Minister
  Asha Exemple": the side named before them. Else the country it speaks of most that no other official in it speaks
  for: in talks of a minister with one of Tanzania, the minister is not Tanzania's. "Minister Asha Exemple and the Omani
  minister": where the other one's country is told, the first is of the home that needs no telling.
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

name_mentions as (

    select * from {{ ref('int_person_name_mentions') }}

),

mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

countries as (

    select * from {{ ref('int_document_countries') }}

),

unplaced as (

    select document_key, person_key,
    from people
    where country_code is null

),

sides as (

    select
        name_mentions.document_key,
        name_mentions.person_key,
        arg_max(side.countries[1], (-name_mentions.sentence_no, side.token_no)) as country_code,
    from name_mentions
    semi join unplaced using (document_key, person_key)
    inner join mentions using (document_key, sentence_no, mention_no)
    inner join mentions as side
        on name_mentions.document_key = side.document_key
        and name_mentions.sentence_no = side.sentence_no
        and side.token_end <= mentions.token_no
        and mentions.token_no - side.token_end <= 8
    where side.is_government and side.countries is not null and side.name is null and mentions.is_oblique
    group by name_mentions.document_key, name_mentions.person_key

),

officials as (

    {# an expert or a coach speaks for nobody #}
    select distinct document_key, person_key,
    from {{ ref('int_offices_claimed') }}
    where role not in ('expert', 'guest', 'counterpart', 'religious_leader', 'secretary_general')

),

contrasted as (

    select distinct claims.document_key, claims.person_key,
    from {{ ref('int_offices_claimed') }} as claims
    semi join unplaced using (document_key, person_key)
    inner join {{ ref('int_offices_claimed') }} as other
        on claims.document_key = other.document_key
        and claims.sentence_no = other.sentence_no
        and claims.role = other.role
        and claims.mention_no < other.mention_no
    where other.country_code is not null

),

other_countries as (

    select
        unplaced.document_key,
        unplaced.person_key,
        arg_max(countries.country_code, (countries.mention_count, countries.country_code)) as country_code,
        bool_or(contrasted.person_key is not null) as is_contrasted,
    from unplaced
    inner join officials using (document_key, person_key)
    left join contrasted using (document_key, person_key)
    inner join countries on unplaced.document_key = countries.document_key
    anti join (select people.* from people inner join officials using (document_key, person_key)) as placed
        on countries.document_key = placed.document_key and countries.country_code = placed.country_code
    where countries.mention_count >= 2
    group by unplaced.document_key, unplaced.person_key

)

select
    document_key,
    person_key,
    coalesce(sides.country_code, other_countries.country_code) as country_code,
    coalesce(sides.country_code is not null or other_countries.is_contrasted, false) as is_told_apart,
from sides
full join other_countries using (document_key, person_key)
