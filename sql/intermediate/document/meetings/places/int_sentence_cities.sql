{# "A rencontré à Nairobi M. X, venu pour le sommet": the only city of a sentence, with the day of what it tells. #}
with statuses as (

    select * from {{ ref('int_meeting_statuses') }}

),

times as (

    select * from {{ ref('int_meeting_times') }}

),

places as (

    select * from {{ ref('int_meeting_places') }}

),

sentence_cities as (

    select
        document_key,
        sentence_no,
        min(city) as city,
        min(country_code) as country_code,
        min(status) as status,
        min(times.date_start) as date_start,
        {# "flies to Oslo, where she will see": what the journey is for is there as well #}
        min(token_no) filter (candidates.rule_id = 'verb_visit') as journey_no,
    from places
    inner join statuses using (document_key, sentence_no, token_no)
    inner join {{ ref('int_meeting_candidates') }} as candidates using (document_key, sentence_no, token_no)
    anti join {{ ref('int_journeys_aside') }} using (document_key, sentence_no, token_no)
    left join times using (document_key, sentence_no, token_no)
    where city is not null
    group by document_key, sentence_no
    having count(distinct city) = 1 and count(distinct status) = 1

)

select * from sentence_cities
