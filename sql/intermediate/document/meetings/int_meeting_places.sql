{# Where an encounter takes place: the nearest city that "in", "at" or "of" introduces, and the countries that a visit goes to. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}
    where layer = 'syntax'

),

cities as (

    select * from {{ ref('ref_cities') }}

),

introduced_directly as (

    {# "à Beijing", "de Tianjin", "in the capital Astana" #}
    select
        places.document_key,
        places.sentence_no,
        places.token_no,
        places.kind,
        places.concept,
        places.detail,
        prepositions.concept as preposition,
    from phrases as places
    inner join phrases as prepositions
        on places.document_key = prepositions.document_key
        and places.sentence_no = prepositions.sentence_no
        and prepositions.kind = 'preposition'
        and places.token_no - prepositions.token_end between 0 and 1
    where places.kind in ('city', 'country_name', 'country_short') and prepositions.concept in ('to', 'in', 'of')
    union
    {# "visited New York" #}
    select places.document_key, places.sentence_no, places.token_no, places.kind, places.concept, places.detail, 'to',
    from phrases as places
    inner join candidates
        on places.document_key = candidates.document_key
        and places.sentence_no = candidates.sentence_no
        and places.token_no = candidates.token_end
        and candidates.rule_id = 'verb_visit'
    where places.kind in ('city', 'country_name', 'country_short')

),

introduced as (

    select * from introduced_directly
    union
    {# "to Azerbaijan and Uzbekistan" #}
    select places.document_key, places.sentence_no, places.token_no, places.kind, places.concept, places.detail, introduced_directly.preposition,
    from introduced_directly
    inner join phrases as places
        on introduced_directly.document_key = places.document_key
        and introduced_directly.sentence_no = places.sentence_no
        and introduced_directly.kind = places.kind
        and places.token_no - introduced_directly.token_no = 2
    inner join phrases as conjunctions
        on introduced_directly.document_key = conjunctions.document_key
        and introduced_directly.sentence_no = conjunctions.sentence_no
        and conjunctions.token_no = introduced_directly.token_no + 1
        and conjunctions.concept = 'and'
    where places.kind in ('city', 'country_name', 'country_short')

),

cities_claimed as (

    {# a city belongs to one encounter: the nearest before it, else the nearest after it #}
    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        introduced.concept as city_id,
        abs(introduced.token_no - candidates.token_end) as distance,
    from candidates
    inner join introduced using (document_key, sentence_no)
    where
        introduced.kind = 'city'
        and (introduced.preposition != 'of' or introduced.token_no between candidates.token_end and candidates.token_end + 2)
        and introduced.token_no - candidates.token_end between -25 and 14
    qualify dense_rank() over (
        partition by candidates.document_key, candidates.sentence_no, introduced.token_no
        order by introduced.token_no < candidates.token_no, abs(introduced.token_no - candidates.token_end)
    ) = 1

),

cities_near as (

    select document_key, sentence_no, token_no, arg_min(city_id, (distance, city_id)) as city_id
    from cities_claimed
    group by document_key, sentence_no, token_no

),

destinations as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        list(distinct introduced.concept order by introduced.concept) as destination_codes,
    from candidates
    inner join introduced using (document_key, sentence_no)
    where
        candidates.format = 'visit'
        and introduced.kind != 'city'
        and introduced.token_no - candidates.token_end between 0 and 9
    group by candidates.document_key, candidates.sentence_no, candidates.token_no

),

placed as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        cities.name_en as city,
        cities.country_code,
        destinations.destination_codes,
    from candidates
    left join cities_near using (document_key, sentence_no, token_no)
    left join cities on cities_near.city_id = cities.city_id
    left join destinations
        on candidates.document_key = destinations.document_key
        and candidates.sentence_no = destinations.sentence_no
        and candidates.token_no = destinations.token_no

)

select * from placed
where city is not null or destination_codes is not null
