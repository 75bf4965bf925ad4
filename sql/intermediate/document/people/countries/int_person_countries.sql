{#
  For whom each person of a document speaks: as the text says it most often beside the name, else the side the person
  leads, else as the reference knows it, else whose office it is: "its minister, Asha Exemple".
#}
with mentions as (

    select * from {{ ref('int_actor_mentions') }}

),

person_mentions as (

    select * from {{ ref('int_person_name_mentions') }}

),

role_countries as (

    select * from {{ ref('int_role_countries') }}

),

known_people as (

    select * from {{ ref('int_people_known_by_name') }}

),

stated as (

    select
        person_mentions.document_key,
        person_mentions.person_key,
        person_mentions.sentence_no,
        person_mentions.mention_no,
        coalesce(
            if(mentions.role_list is not null or mentions.title is null, mentions.countries[1], null),
            mentions.organization_id
        ) as country_code,
        role_countries.country_code as role_code,
    from person_mentions
    inner join mentions using (document_key, sentence_no, mention_no)
    left join role_countries
        on mentions.document_key = role_countries.document_key
        and list_contains(list_transform(mentions.role_list, lambda held: held.role), role_countries.role)

),

most_stated as (

    {# of countries named as often, the one named first #}
    select
        document_key,
        person_key,
        mode(country_code order by sentence_no, mention_no, country_code) as country_code,
        mode(role_code order by sentence_no, mention_no, role_code) as role_code,
    from stated
    group by document_key, person_key

),

described as (

    select
        people.document_key,
        people.person_key,
        people.full_name,
        people.first_sentence_no,
        coalesce(
            most_stated.country_code,
            led_sides.country_code,
            known_people.country_code,
            {# "a member of the political bureau": of the Chinese one, unless it is somebody known #}
            most_stated.role_code,
            owned.country_code
        ) as country_code,
        {# of the renowned nobody needs to tell it #}
        coalesce(
            most_stated.country_code, led_sides.country_code, most_stated.role_code, owned.country_code
        ) is not null
        or coalesce(known_people.is_renowned, false) as is_told,
    from {{ ref('int_document_people') }} as people
    left join most_stated using (document_key, person_key)
    left join {{ ref('int_led_sides') }} as led_sides using (document_key, person_key)
    left join {{ ref('int_people_owned') }} as owned using (document_key, person_key)
    left join known_people using (document_key, person_key)

)

select * from described
