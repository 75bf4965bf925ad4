{#
  Which person of the reference each name of a country stands for: one of that very name, wherever its words are cut,
  whose country does not contradict; else the only one of the country whose name is longer or shorter.
#}
with people as (

    select distinct
        forms.name_key, people.country_code, {{ name_spelling(words('people.full_name')) }} as own_spelling,
    from {{ ref('int_person_countries') }} as people
    inner join {{ ref('int_name_forms') }} as forms on people.full_name = forms.spelling and forms.way = 'name'

),

known as (

    select distinct forms.name_key, known.full_name, known.country_code, known.country_codes, known.only_spelling,
    from {{ ref('int_known_people') }} as known
    inner join {{ ref('int_name_forms') }} as forms on known.spelling = forms.spelling and forms.way = 'name'
    where not known.is_part

),

matched as (

    select * from {{ ref('int_names_matched') }}

),

links as (

    select distinct name_key, name_key as other_key, 'name' as way from known
    union all
    select name_key, other_key, way from matched
    union all
    select other_key, name_key, way from matched

),

candidates as (

    select
        people.name_key,
        people.country_code,
        known.full_name,
        links.way,
        links.way in ('name', 'joined name') as is_same,
        bool_or(is_same) over (partition by people.name_key, people.country_code) as has_same,
    from people
    inner join links on people.name_key = links.name_key
    inner join known on links.other_key = known.name_key
    where
        {# "Dutch Prime Minister X", who leads an organisation now #}
        list_contains(known.country_codes, people.country_code)
        {# of who is not renowned the spelling must tell when the country does not #}
        or (
            is_same
            and (people.country_code is null or known.country_code is null)
            and coalesce(known.only_spelling = people.own_spelling, true)
        )

),

single as (

    select name_key, country_code, min(full_name) as known_name, min(way) as resolution,
    from candidates
    where is_same = has_same
    group by name_key, country_code
    having count(distinct full_name) = 1

)

select * from single
