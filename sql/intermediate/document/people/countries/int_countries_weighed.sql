{# How often a document speaks of each country, by its name or by those of its leaders, and whose agency tells it. #}
with known_people as (

    {# a text about its country's leaders need not name it #}
    select mentions.document_key, known.country_code, count(*) as people_count,
    from {{ ref('int_person_name_mentions') }} as mentions
    inner join {{ ref('int_people_known_by_name') }} as known using (document_key, person_key)
    where known.is_renowned
    group by mentions.document_key, known.country_code

),

countries as (

    select
        document_key,
        country_code,
        coalesce(countries.mention_count, 0) + coalesce(known_people.people_count, 0) as mention_count,
        coalesce(countries.dateline_count, 0) as dateline_count,
        newsrooms.country_code is not null as is_newsroom,
    from {{ ref('int_document_countries') }} as countries
    full join {{ ref('int_document_newsrooms') }} as newsrooms using (document_key, country_code)
    left join known_people using (document_key, country_code)

)

select * from countries
