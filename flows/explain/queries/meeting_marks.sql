-- Where in their sentences the tellings of the encounter $fact_id have its words, people, place and date.
with tellings as (

    select tellings.document_key, tellings.sentence_no, tellings.token_no, tellings.format, tellings.city,
        tellings.country_code,
    from intermediate.int_meetings_keyed as tellings
    inner join intermediate.int_meetings_resolved as mentions using (document_key, event_key)
    where mentions.meeting_id = $fact_id

),

candidates as (

    select candidates.*
    from intermediate.int_meeting_candidates as candidates
    semi join tellings using (document_key, sentence_no, token_no)

),

phrases as (

    select distinct document_key, sentence_no, token_no, token_end, kind, concept,
    from intermediate.int_phrases_located
    where layer = 'syntax' and (document_key, sentence_no) in (select (document_key, sentence_no) from tellings)

),

cities as (

    select city_id, name_en as city from reference.ref_cities

),

marks as (

    select document_key, sentence_no, 'event' as label, token_no, token_end,
    from candidates
    union
    select document_key, sentence_no, 'event verb', phrases.token_no, max(phrases.token_end)
    from candidates
    inner join phrases using (document_key, sentence_no)
    where
        candidates.verb_no = phrases.token_no
        and candidates.verb_no != candidates.token_no
        and phrases.kind = 'verb'
    group by document_key, sentence_no, phrases.token_no
    union
    select
        document_key,
        sentence_no,
        case
            when actors.actor_kind = 'person' then 'person'
            when actors.actor_kind in ('joint', 'plural') then 'both sides'
            else 'party'
        end,
        actors.actor_no,
        actors.actor_end
    from intermediate.int_meeting_actors as actors
    semi join tellings using (document_key, sentence_no, token_no)
    -- the limits of int_meeting_people
    where
        actors.actor_kind = 'person'
        or (actors.actor_kind in ('joint', 'plural') and actors.distance <= 12)
        or (actors.country_code is not null and actors.distance <= 8)
    union
    select document_key, sentence_no, 'place', phrases.token_no, phrases.token_end
    from tellings
    inner join intermediate.int_places_introduced as places using (document_key, sentence_no)
    inner join phrases using (document_key, sentence_no)
    left join cities on tellings.city = cities.city and places.kind = 'city'
    where
        phrases.token_no = places.token_no
        and phrases.kind = places.kind
        and phrases.concept = places.concept
        and (
            places.concept = cities.city_id
            or (tellings.format = 'visit' and places.kind != 'city' and places.concept = tellings.country_code)
        )
    union
    select document_key, sentence_no, 'date', times.date_no, times.date_no_end
    from intermediate.int_meeting_times as times
    semi join tellings using (document_key, sentence_no, token_no)

)

select *, null as words
from marks
