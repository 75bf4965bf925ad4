{#
  For whom each person of a document speaks, all the document taken together: the country the text or the reference
  gives, else the one where the person is met abroad, else the country the document reports from, else the one an office
  alone tells, else the one presumed. Where the other one's country is told ("Minister Asha Exemple and the Omani
  minister"), what is presumed goes before. Who is named with private or past offices only speaks for no country.
#}
with mentions as (

    select * from {{ ref('int_bare_offices') }}

),

office_mentions as (

    select * from {{ ref('int_office_mentions') }}

),

presumed_countries as (

    select * from {{ ref('int_presumed_countries') }}

),

office_countries as (

    {# "le chef de la diplomatie vietnamienne" tells the country of a minister introduced without one #}
    select
        office_mentions.document_key,
        office_mentions.person_key,
        mode(mentions.country_code order by mentions.country_code) as country_code,
    from office_mentions
    inner join mentions using (document_key, sentence_no, mention_no)
    {# "son homologue croate" is another's #}
    where mentions.role != 'counterpart'
    group by office_mentions.document_key, office_mentions.person_key

),

private_people as (

    select * from {{ ref('int_private_people') }}

),

parties as (

    select
        document_key,
        person_key,
        if(private_people.person_key is null, coalesce(
            people.country_code, if(presumed_countries.is_contrasted, presumed_countries.country_code, null),
            paired.country_code, met_abroad.country_code, at_home.country_code, office_countries.country_code,
            presumed_countries.country_code
        ), null) as country_code,
    from {{ ref('int_person_countries') }} as people
    left join presumed_countries using (document_key, person_key)
    left join office_countries using (document_key, person_key)
    left join {{ ref('int_counterparts_paired') }} as paired using (document_key, person_key)
    left join {{ ref('int_people_met_abroad') }} as met_abroad using (document_key, person_key)
    left join {{ ref('int_people_at_home') }} as at_home using (document_key, person_key)
    left join private_people using (document_key, person_key)

)

select * from parties
