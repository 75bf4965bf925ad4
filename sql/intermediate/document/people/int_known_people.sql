{# Reads the reference only: every spelling under which the reference knows a person. #}
with offices as (

    select * from {{ ref('ref_offices') }}

),

spellings as (

    select * from {{ ref('ref_person_names') }}

),

listed as (

    select full_name, full_name as spelling
    from offices
    union
    select full_name, spelling
    from spellings

),

countries as (

    {# who spoke for two countries or organisations in turn is kept under the one held last #}
    select
        full_name,
        arg_max(country_code, held_from) as country_code,
    from offices
    group by full_name

),

keyed as (

    select
        listed.full_name,
        listed.spelling,
        countries.country_code,
        {{ name_key(words('listed.spelling')) }} as name_key,
    from listed
    left join countries using (full_name)

)

select * from keyed
