{# One place in a text that tells of an encounter, with all that its sentence says of it; a visit to two countries is two. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}
    where section = 'body'

),

people as (

    select * from {{ ref('int_meeting_people') }}

),

places as (

    select * from {{ ref('int_meeting_places') }}

),

statuses as (

    select * from {{ ref('int_meeting_statuses') }}

),

times as (

    select * from {{ ref('int_meeting_times') }}

),

same_days as (

    {# "dans l'après-midi", "on its sidelines": goes on where and when the encounter before took place #}
    select distinct document_key, sentence_no
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'same_day'

),

series as (

    {# "le premier sommet Chine-Asie centrale … le deuxième sommet": a numbered one goes on with the series of its kind before it #}
    select
        document_key,
        sentence_no,
        token_no,
        coalesce(
            series_id,
            if(
                ordinal is not null,
                last_value(series_id ignore nulls) over (
                    partition by document_key, format order by sentence_no, token_no rows between unbounded preceding and 1 preceding
                ),
                null
            )
        ) as series_id,
    from candidates

),

joined as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.token_end,
        candidates.rule_id,
        candidates.format,
        series.series_id,
        candidates.ordinal,
        statuses.status,
        coalesce(people.person_keys, []) as person_keys,
        coalesce(people.country_codes, []) as country_codes,
        coalesce(people.has_both_sides, false) as has_both_sides,
        coalesce(people.has_unplaced_people, false) as has_unplaced_people,
        same_days.sentence_no is not null as is_same_day,
        places.city,
        places.country_code as city_country_code,
        unnest(coalesce(places.destination_codes, [null])) as destination_code,
        times.kind as date_kind,
        times.date_start,
        times.date_end,
        times.date_basis,
        times.weekday,
    from candidates
    semi join sentences using (document_key, sentence_no)
    left join series
        on candidates.document_key = series.document_key
        and candidates.sentence_no = series.sentence_no
        and candidates.token_no = series.token_no
    left join people
        on candidates.document_key = people.document_key
        and candidates.sentence_no = people.sentence_no
        and candidates.token_no = people.token_no
    left join places
        on candidates.document_key = places.document_key
        and candidates.sentence_no = places.sentence_no
        and candidates.token_no = places.token_no
    inner join statuses
        on candidates.document_key = statuses.document_key
        and candidates.sentence_no = statuses.sentence_no
        and candidates.token_no = statuses.token_no
    left join times
        on candidates.document_key = times.document_key
        and candidates.sentence_no = times.sentence_no
        and candidates.token_no = times.token_no
    left join same_days
        on candidates.document_key = same_days.document_key
        and candidates.sentence_no = same_days.sentence_no
    where statuses.status != 'not_held'

),

placed as (

    select
        * exclude (destination_code, city_country_code),
        coalesce(city_country_code, destination_code) as country_code,
        list_sort(list_distinct(
            country_codes
            || if(destination_code is null, [], [destination_code])
            || if(city_country_code is null or rule_id = 'verb_meet' or len(person_keys) > 1, [], [city_country_code])
        )) as parties,
    from joined

)

select * from placed
