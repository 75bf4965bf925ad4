{#
  One place in a text that tells of an encounter, with all that its sentence says of it; a visit to two countries is
  two. What is said not to happen is left out.
#}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

continuations as (

    select * from {{ ref('int_meeting_continuations') }}

),

people as (

    select * from {{ ref('int_meeting_people') }}

),

places as (

    select * from {{ ref('int_meeting_places') }}

),

statuses as (

    select * from {{ ref('int_meeting_statuses') }}
    where status != 'not_held'

),

times as (

    select * from {{ ref('int_meeting_times') }}

),

joined as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.rule_id,
        candidates.format,
        continuations.series_id,
        candidates.ordinal,
        statuses.status,
        coalesce(people.person_keys, []) as person_keys,
        coalesce(people.country_codes, []) as country_codes,
        coalesce(people.has_both_sides, false) as has_both_sides,
        coalesce(people.has_unplaced_people, false) as has_unplaced_people,
        continuations.is_same_day,
        places.city,
        places.country_code as city_country_code,
        unnest(coalesce(places.destination_codes, [null])) as destination_code,
        times.kind as date_kind,
        times.date_start,
        times.date_end,
        times.date_basis,
        times.weekday,
    from candidates
    inner join statuses using (document_key, sentence_no, token_no)
    inner join continuations using (document_key, sentence_no, token_no)
    left join people using (document_key, sentence_no, token_no)
    left join places using (document_key, sentence_no, token_no)
    left join times using (document_key, sentence_no, token_no)

),

placed as (

    select
        * exclude (country_codes, destination_code, city_country_code),
        coalesce(city_country_code, destination_code) as country_code,
        list_sort(list_distinct(
            country_codes
            || if(destination_code is null, [], [destination_code])
            || if(city_country_code is null or rule_id = 'verb_meet' or len(person_keys) > 1, [], [city_country_code])
        )) as parties,
    from joined

)

select * from placed
