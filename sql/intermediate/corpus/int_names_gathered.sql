{#
  Names of one country that the reference does not know and that are one person's, under the fullest of them. A name
  that could be that of two others stays by itself.
#}
with names as (

    select distinct forms.name_key, people.country_code,
    from {{ ref('int_person_countries') }} as people
    inner join {{ ref('int_name_forms') }} as forms on people.full_name = forms.spelling and forms.way = 'name'
    anti join {{ ref('int_names_known') }} as known
        on forms.name_key = known.name_key
        and people.country_code = known.country_code
    where people.country_code is not null

),

direct as (

    select names.country_code, matched.name_key, matched.other_key, matched.way,
    from {{ ref('int_names_matched') }} as matched
    inner join names on matched.name_key = names.name_key
    inner join names as others
        on matched.other_key = others.name_key
        and names.country_code = others.country_code

),

further as (

    {# what another of its names leads to as well #}
    select distinct first_step.country_code, first_step.name_key, second_step.other_key,
    from direct as first_step
    inner join direct as second_step
        on first_step.other_key = second_step.name_key
        and first_step.country_code = second_step.country_code

),

nearest as (

    select country_code, name_key, min(other_key) as other_key, min(way) as way,
    from direct
    anti join further using (country_code, name_key, other_key)
    group by country_code, name_key
    having count(distinct other_key) = 1

),

gathered as (

    select
        nearest.country_code,
        nearest.name_key,
        coalesce(last_step.other_key, next_step.other_key, nearest.other_key) as joint_key,
        nearest.way,
    from nearest
    left join nearest as next_step
        on nearest.other_key = next_step.name_key
        and nearest.country_code = next_step.country_code
    left join nearest as last_step
        on next_step.other_key = last_step.name_key
        and next_step.country_code = last_step.country_code

)

select * from gathered
