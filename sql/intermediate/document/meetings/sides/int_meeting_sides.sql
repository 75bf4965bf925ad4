{# Who takes part in an encounter, one by one: people and parties near it, both sides at once, who led a side,
  who was there as the text tells after it. #}
with actors as (

    select * from {{ ref('int_meeting_actors') }}

),

holders as (

    select distinct document_key, person_key, true as is_holder,
    from {{ ref('int_office_holders') }}

),

sides as (

    select
        document_key, sentence_no, token_no, actor_kind, role, person_key, country_code, distance, is_setting,
        false as is_told_after,
        {# "officials", of whom nothing is told, are presumed to be of the home country #}
        actor_kind = 'person' and person_key is null and country_codes is null as is_presumed,
    from actors
    union all
    {# "les deux pays" tells of each of them #}
    select
        document_key, sentence_no, token_no, actor_kind, null, null, unnest(country_codes),
        greatest(distance - 8, 0), false, false, false,
    from actors
    where actor_kind = 'joint' and len(country_codes) > 1
    union all
    select document_key, sentence_no, token_no, 'person', null, person_key, country_code, 0, false, false, false,
    from {{ ref('int_delegation_leaders') }}
    union all
    select document_key, sentence_no, token_no, 'person', null, person_key, country_code, 0, false, true, false,
    from {{ ref('int_attendances') }}
    union all
    select document_key, sentence_no, token_no, 'person', null, person_key, country_code, 0, false, true, false,
    from {{ ref('int_meeting_holders') }}

)

{# "met a friend", "with an attorney", "with Ms X", a name and no more: nobody who stands for a country #}
select
    sides.*,
    coalesce(
        holders.is_holder, traits.role is null and (sides.role is not null or sides.person_key is null)
    ) as is_official,
from sides
left join (select role from {{ ref('lex_role_traits') }} where trait = 'no_side') as traits using (role)
left join holders using (document_key, person_key)
