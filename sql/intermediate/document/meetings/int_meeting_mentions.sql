{#
  One row per encounter of a document: places that tell of the same one are joined, by series and number, by the people,
  by the city, or by where a visit goes. The fullest telling gives the evidence, all of them the details.
#}
with described as (

    select * from {{ ref('int_meetings_described') }}

),

sentences as (

    select * from {{ ref('stg_sentences') }}

),

dates as (

    select * from {{ ref('int_dates') }}

),

keyed as (

    select
        *,
        case
            {# "la visite au Kazakhstan" is the one that was told with its visitor #}
            when format = 'visit' then concat_ws(
                '|', 'visit', array_to_string(if(len(person_keys) > 0, person_keys, visitors), ','), country_code, ordinal
            )
            when ordinal is not null then concat_ws('|', {{ format_family('format') }}, '#', ordinal)
            when series_id is not null then concat_ws('|', 'series', series_id)
            when len(person_keys) > 1 then concat_ws('|', {{ format_family('format') }}, array_to_string(person_keys, ','))
            when {{ format_family('format') }} = 'gathering' and city is not null then concat_ws('|', 'gathering', city, year(date_start), status = 'held')
            else concat_ws('|', format, array_to_string(parties, ','), city)
        end as event_key,
        2 * least(len(person_keys), 2) + if(date_start is null, 0, 1) + if(city is null, 0, 1) + if(weekday is null, 0, 1)
            as fullness,
    from (
        select
            *,
            arg_max(person_keys, (len(person_keys), -sentence_no)) over (partition by document_key, format, country_code) as visitors,
        from described
    )

),

merged as (

    select
        document_key,
        event_key,
        arg_max(struct_pack(sentence_no, token_no, rule_id, format), (fullness, -sentence_no, -token_no)) as best,
        max(series_id) as series_id,
        max(ordinal) as ordinal,
        {{ first_status('status') }} as status,
        bool_or(has_both_sides) as has_both_sides,
        bool_or(has_unplaced_people) as has_unplaced_people,
        bool_or(is_same_day) as is_same_day,
        list_sort(list_distinct(flatten(list(person_keys)))) as person_keys,
        list_sort(list_distinct(flatten(list(parties)))) as parties,
        arg_max(city, fullness) filter (city is not null) as city,
        arg_max(country_code, fullness) filter (country_code is not null) as country_code,
        arg_max(struct_pack(date_kind, date_start, date_end, date_basis, weekday), fullness) filter (date_kind is not null) as time,
        min(sentence_no) as first_sentence_no,
    from keyed
    group by document_key, event_key

),

lead_dates as (

    {# "a déclaré jeudi … Au cours d'un entretien téléphonique": the first date of the story dates what it is about #}
    select
        dates.document_key,
        arg_min(
            struct_pack(date_kind := dates.kind, date_start := dates.date_start, date_end := dates.date_end,
                        date_basis := dates.date_basis, weekday := dates.weekday),
            (dates.sentence_no, dates.token_no)
        ) as time,
    from dates
    inner join sentences using (document_key, sentence_no)
    where sentences.section = 'body' and sentences.paragraph_no <= 4 and dates.kind in ('day', 'weekday', 'relative_day')
    group by dates.document_key

),

lead_cities as (

    {# an encounter told without a place took place where the first sentences of the story are #}
    select places.document_key, arg_min(cities.name_en, (places.sentence_no, places.token_no)) as city,
        arg_min(cities.country_code, (places.sentence_no, places.token_no)) as country_code,
    from {{ ref('int_phrases_located') }} as places
    inner join sentences using (document_key, sentence_no)
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    inner join {{ ref('ref_cities') }} as cities on places.concept = cities.city_id
    where
        places.layer = 'syntax' and places.kind = 'city'
        and (
            sentences.section = 'dateline'
            or (sentences.section = 'body' and sentences.paragraph_no <= 3 and list_contains(marks.places, places.token_no - 1))
        )
    group by places.document_key

),

led as (

    select
        merged.*,
        row_number() over (
            partition by merged.document_key
            order by
                len(person_keys) + len(parties) < 2,
                status in ('possible', 'cancelled'),
                first_sentence_no,
                best.token_no
        ) = 1
        and len(person_keys) + len(parties) >= 2
        and sentences.paragraph_no <= 4 as is_main,
    from merged
    inner join sentences
        on merged.document_key = sentences.document_key
        and merged.first_sentence_no = sentences.sentence_no

),

timed as (

    select
        led.* exclude (time, city, country_code),
        if(led.time is null and is_main and status = 'held', lead_dates.time, led.time) as time,
        is_main and status = 'held' and led.city is null and best.format in ('meeting', 'dialogue', 'consultation', 'summit', 'council')
        and list_contains(parties, lead_cities.country_code) as takes_lead_city,
        if(takes_lead_city, lead_cities.city, led.city) as city,
        if(takes_lead_city, lead_cities.country_code, led.country_code) as country_code,
    from led
    left join lead_dates using (document_key)
    left join lead_cities using (document_key)

),

main as (

    select document_key, person_keys, parties, time, city, country_code, best.format as format,
    from timed
    where is_main

),

completed as (

    {# "the two ministers will meet again": both sides are those of the main encounter; the same day is its day, and its place #}
    select
        timed.* replace (
            if(timed.has_both_sides and len(timed.person_keys) = 0 and timed.best.format != 'visit', coalesce(main.person_keys, []), timed.person_keys)
                as person_keys,
            if(timed.has_both_sides and len(timed.parties) < 2, list_sort(list_distinct(timed.parties || coalesce(main.parties, []))), timed.parties)
                as parties,
            if(timed.time is null and timed.is_same_day and timed.status = 'held', main.time, timed.time) as time,
            if(timed.city is null and timed.is_same_day and timed.status = 'held' and timed.best.format != 'visit', main.city, timed.city) as city
        ),
    from timed
    left join main using (document_key)

),

apart as (

    {# "during the talks, X said": the encounter the text is about, spoken of again #}
    select completed.*
    from completed
    left join main using (document_key)
    where not coalesce(
        not completed.is_main
        and completed.status = 'held'
        and completed.series_id is null
        and completed.ordinal is null
        and (completed.best.rule_id in ('event_occasion', 'event_takes_place', 'event_with', 'event_sequenced') or completed.has_both_sides)
        and (completed.time is null or completed.time.date_start is not distinct from main.time.date_start)
        and (completed.city is null or completed.city is not distinct from main.city)
        and {{ format_family('completed.best.format') }} = {{ format_family('main.format') }}
        and (list_has_all(main.parties, completed.parties) or list_has_any(main.person_keys, completed.person_keys)),
        false
    )

),

told as (

    {# what has neither people nor parties, nor a name or a place, is no encounter that can be told from others #}
    select *
    from apart
    where
        len(parties) >= 2
        or is_main
        {# people of one country among themselves are no encounter between states; one side alone is one whose other side is not named #}
        or (
            len(person_keys) + len(parties) between 1 and 2
            and (len(person_keys) < 2 or has_unplaced_people)
            and best.rule_id not in ('event_occasion', 'event_with', 'event_sequenced', 'event_call')
        )
        or series_id is not null
        or (best.format in ('summit', 'forum', 'council') and best.rule_id = 'event_held')
        or (best.format in ('summit', 'forum', 'council') and (ordinal is not null or city is not null))
        or best.format = 'visit' and (len(person_keys) > 0 or len(parties) > 0)

)

select
    document_key,
    event_key,
    best.sentence_no as sentence_no,
    best.token_no as token_no,
    best.rule_id as rule_id,
    best.format as format,
    series_id,
    ordinal,
    status,
    person_keys,
    parties,
    city,
    country_code,
    time.date_kind as date_kind,
    time.date_start as date_start,
    time.date_end as date_end,
    if(time.date_start is null, null, time.date_basis) as date_basis,
    time.weekday as weekday,
    is_main,
from told
