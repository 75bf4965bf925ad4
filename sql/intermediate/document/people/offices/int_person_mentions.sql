{# Which person of the document a mention speaks of: by name, or by an office alone ("l'ambassadeur", "the envoy"). #}
with named as (

    select * from {{ ref('int_person_name_mentions') }}

),

by_office as (

    select *, 'office' as resolution,
    from {{ ref('int_office_mentions') }}

),

by_family_name as (

    select *, 'part_of_name' as resolution,
    from {{ ref('int_offices_as_names') }}

),

repeated as (

    {# where nobody else holds the office #}
    select *, 'office' as resolution,
    from {{ ref('int_offices_repeated') }}
    anti join by_office using (document_key, sentence_no, mention_no)
    anti join by_family_name using (document_key, sentence_no, mention_no)

),

resolved as (

    select * from named
    union all
    select * from by_office
    union all
    select * from by_family_name
    union all
    select * from repeated

)

select * from resolved
