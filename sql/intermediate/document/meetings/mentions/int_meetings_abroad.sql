{#
  The encounters of a document without those within one realm: a secretary who flies to an island of his own country. The
  heads of the country and of the island who meet are two sides all the same.
#}
with realms as (

    select map_from_entries(list(struct_pack(k := territory_code, v := country_code))) as countries,
    from {{ ref('ref_territories') }}

),

apart as (

    select *
    from {{ ref('int_meetings_apart') }}
    anti join (select document_key, event_key from {{ ref('int_gatherings_again') }}) as again
        using (document_key, event_key)

),

officials as (

    select distinct document_key, person_key, country_code,
    from {{ ref('int_actors') }}
    where person_key is not null and role is not null and country_code is not null

),

attended as (

    select document_key, event_key, parties, unnest(person_keys) as person_key,
    from apart
    where format != 'visit' and len(parties) > 1

),

two_sided as (

    select attended.document_key, attended.event_key,
    from attended
    inner join officials using (document_key, person_key)
    where list_contains(attended.parties, officials.country_code)
    group by attended.document_key, attended.event_key
    having count(distinct attended.person_key) > 1 and count(distinct officials.country_code) > 1

)

select apart.*
from apart
cross join realms
left join (select *, true as is_two_sided from two_sided) as sides using (document_key, event_key)
where
    len(parties) < 2
    or is_two_sided
    or len(list_distinct(list_transform(parties, lambda one: coalesce(realms.countries[one], one)))) > 1
