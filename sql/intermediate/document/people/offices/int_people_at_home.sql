{#
  For whom people speak by where a document reports from: those of public office for its home, lawmakers for the
  parliament it speaks of, and for its home who is told to have a counterpart elsewhere, or answers at the briefing of a
  spokesperson.
#}
with homes as (

    select * from {{ ref('int_document_homes') }}

),

holders_of_public_office as (

    {# an expert or a coach speaks for nobody, an ambassador not for the country he is in #}
    select document_key, person_key, bool_or(role = 'lawmaker') as is_lawmaker,
    from {{ ref('int_offices_claimed') }}
    anti join (select role from {{ ref('lex_role_traits') }} where trait = 'not_of_home') using (role)
    where role is not null
    group by document_key, person_key

),

with_counterparts as (

    {# "Nora Exemple and her Omani counterpart": who has a counterpart has an office, told or not #}
    select distinct names.document_key, names.person_key, counterparts.country_code as other_country_code,
    from {{ ref('int_person_name_mentions') }} as names
    inner join {{ ref('int_offices_claimed') }} as counterparts
        on names.document_key = counterparts.document_key
        and names.sentence_no = counterparts.sentence_no
        and counterparts.mention_no - names.mention_no between 1 and 2
        and names.person_key != counterparts.person_key
    where counterparts.role = 'counterpart'

),

briefers as (

    select * from {{ ref('int_briefers') }}

),

home_countries as (

    select
        document_key,
        person_key,
        if(is_lawmaker, coalesce(parliaments.country_code, homes.country_code), homes.country_code) as country_code,
    from holders_of_public_office
    left join homes using (document_key)
    left join {{ ref('int_lawmaker_countries') }} as parliaments using (document_key)
    union
    select document_key, person_key, homes.country_code,
    from with_counterparts
    inner join homes using (document_key)
    where homes.country_code != other_country_code
    union
    select document_key, person_key, homes.country_code,
    from briefers
    inner join homes using (document_key)

)

select document_key, person_key, min(country_code) as country_code,
from home_countries
where country_code is not null
group by document_key, person_key
