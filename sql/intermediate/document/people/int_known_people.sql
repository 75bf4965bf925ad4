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
        arg_max(country_code, (held_from, country_code)) as country_code,
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

),

family_names as (

    {# "Trump", "Tokayev": a word of a name that only one person of the reference has #}
    select unnest(string_split(name_key, ' ')) as word_key, full_name,
    from keyed

),

unique_words as (

    select word_key, min(full_name) as full_name,
    from family_names
    where length(word_key) > 2
    group by word_key
    having count(distinct full_name) = 1

),

with_family_names as (

    select full_name, spelling, country_code, name_key, false as is_part,
    from keyed
    union all
    select unique_words.full_name, unique_words.full_name, countries.country_code, unique_words.word_key, true,
    from unique_words
    left join countries using (full_name)

)

select * from with_family_names
