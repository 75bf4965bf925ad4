{# Reads the reference only: every spelling under which the reference knows a person. #}
with offices as (

    select * from {{ ref('ref_offices') }}

),

listed as (

    select full_name, full_name as spelling
    from offices
    union
    select spellings.full_name, spellings.spelling
    from {{ ref('ref_person_names') }} as spellings

),

countries as (

    {# who spoke for two countries or organisations in turn is known under the one held last, met under either #}
    select
        full_name,
        arg_max(coalesce(country_code, organization_id), (held_from, country_code, organization_id)) as country_code,
        list_sort(list(distinct coalesce(country_code, organization_id))) as country_codes,
    from offices
    group by full_name

),

keyed as (

    {#
      Only who is renowned is known by any transliteration of the name, and by a single word. Of the many others the
      spelling must be one that the reference has: Michael Flynn and Michael Fallon have one key
    #}
    select
        listed.full_name,
        listed.spelling,
        countries.country_code,
        countries.country_codes,
        {{ name_key(words('listed.spelling')) }} as name_key,
        if(renowned.full_name is null, {{ name_spelling(words('listed.spelling')) }}, null) as only_spelling,
    from listed
    left join countries using (full_name)
    left join {{ ref('ref_renowned_people') }} as renowned using (full_name)
    where renowned.full_name is not null or name_key like '% %'

),

family_names as (

    {#
      "Trump", "Tokayev": a word of a name that only one of those has whom any reader knows by it. Of all others of the
      reference a family name alone says nothing; with office and country, see int_people_known
    #}
    select unnest(string_split(name_key, ' ')) as word_key, full_name,
    from keyed
    inner join {{ ref('ref_renowned_people') }} using (full_name)

),

unique_words as (

    select word_key, min(full_name) as full_name,
    from family_names
    where length(word_key) > 2
    group by word_key
    having count(distinct full_name) = 1

),

with_family_names as (

    select full_name, spelling, country_code, country_codes, name_key, only_spelling, false as is_part,
    from keyed
    union all
    select
        unique_words.full_name, unique_words.full_name, countries.country_code, countries.country_codes,
        unique_words.word_key, null, true,
    from unique_words
    left join countries using (full_name)

)

select * from with_family_names
