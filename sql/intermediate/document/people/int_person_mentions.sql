{# Which person of the document a mention speaks of: by name, or by an office alone ("l'ambassadeur", "the envoy"). #}
with named as (

    select * from {{ ref('int_person_name_mentions') }}

),

by_office as (

    select *, 'office' as resolution,
    from {{ ref('int_office_mentions') }}

),

resolved as (

    select * from named
    union all
    select * from by_office

)

select * from resolved
