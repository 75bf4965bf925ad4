{#
  For whom people of public office speak to whom the document gives no country: the one it speaks of most that no other
  official in it speaks for. In talks of a minister with one of Tanzania, the minister is not Tanzania's. "Minister Asha
  Exemple and the Omani minister": where the other one's country is told, the first is of the home that needs no
  telling.
#}
with people as (

    select * from {{ ref('int_person_countries') }}

),

countries as (

    select * from {{ ref('int_document_countries') }}

),

unplaced as (

    select document_key, person_key,
    from people
    where country_code is null

),

officials as (

    {# an expert or a lawmaker need not be of either side #}
    select distinct document_key, person_key,
    from {{ ref('int_offices_claimed') }}
    semi join (select role from {{ ref('lex_role_traits') }} where trait = 'of_a_side') using (role)

),

sides as (

    {# a counterpart of whom the country is told takes it from the others #}
    select distinct document_key, person_key,
    from {{ ref('int_offices_claimed') }}
    semi join (select role from {{ ref('lex_role_traits') }} where trait in ('of_a_side', 'decides')) using (role)

),

placed as (

    select people.document_key, people.country_code,
    from people
    semi join sides using (document_key, person_key)
    {# of whom only the reference knows the country may be one of several officials of it: a deputy prime minister
       among the heads of a province #}
    where coalesce(people.is_told, true)

),

other_countries as (

    select
        unplaced.document_key,
        unplaced.person_key,
        arg_max(countries.country_code, (countries.mention_count, -countries.first_place)) as country_code,
        bool_or(contrasted.person_key is not null) as is_contrasted,
    from unplaced
    inner join officials using (document_key, person_key)
    left join {{ ref('int_offices_contrasted') }} as contrasted using (document_key, person_key)
    inner join countries on unplaced.document_key = countries.document_key
    left join (select distinct * from placed) as placed
        on countries.document_key = placed.document_key and countries.country_code = placed.country_code
    anti join {{ ref('int_countries_of_others') }} as others
        on countries.document_key = others.document_key and countries.country_code = others.country_code
    where
        countries.mention_count >= 2
        {# her own envoy may be told, too: "met her Polish counterpart with the Romanian ambassador" #}
        and (placed.country_code is null or placed.country_code != contrasted.other_code)
    group by unplaced.document_key, unplaced.person_key

)

select * from other_countries
