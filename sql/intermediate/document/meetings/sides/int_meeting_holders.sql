{#
  Who is meant where an encounter tells of the holders of one office in several countries: "the presidents of Peru and
  Chile met". The document names them elsewhere: the only one of each country who holds it, or who has no office at all.
#}
with groups as (

    select
        actors.document_key,
        actors.sentence_no,
        actors.token_no,
        mentions.plural_role as role,
        mentions.domain,
        list_distinct(actors.country_codes) as country_codes,
    from {{ ref('int_meeting_actors') }} as actors
    inner join {{ ref('int_actor_mentions') }} as mentions
        on actors.document_key = mentions.document_key
        and actors.sentence_no = mentions.sentence_no
        and actors.actor_no = mentions.token_no
    where actors.actor_kind = 'joint' and mentions.plural_role is not null and len(country_codes) > 1

),

places as (

    select * exclude (country_codes), unnest(country_codes) as country_code, len(country_codes) as country_count,
    from groups

),

held as (

    select
        places.document_key,
        places.sentence_no,
        places.token_no,
        places.country_code,
        places.country_count,
        min(holders.person_key) as person_key,
    from places
    inner join {{ ref('int_office_holders') }} as holders
        on places.document_key = holders.document_key
        and places.country_code = holders.country_code
        and holders.role in (places.role, 'any')
        {# "the transport ministers" are no ministers of trade #}
        and (holders.role = 'any' or coalesce(places.domain = holders.domain, places.domain is null))
    group by all
    having count(distinct holders.person_key) = 1

)

select document_key, sentence_no, token_no, person_key, country_code,
from held
qualify count(*) over (partition by document_key, sentence_no, token_no) = country_count
