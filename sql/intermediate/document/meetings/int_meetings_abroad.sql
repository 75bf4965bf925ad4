{#
  The encounters of a document without those within one realm: a secretary who flies to an island of his own country, a
  president who receives the head of one.
#}
with realms as (

    select map_from_entries(list(struct_pack(k := territory_code, v := country_code))) as countries,
    from {{ ref('ref_territories') }}

)

select apart.*
from {{ ref('int_meetings_apart') }} as apart
cross join realms
where
    len(parties) < 2
    or len(list_distinct(list_transform(parties, lambda one: coalesce(realms.countries[one], one)))) > 1
