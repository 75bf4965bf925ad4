{#
  The encounters of a document with what the rest of it says of them: the opening of the story dates and places the
  main one; "the two ministers will meet again" has the sides of the main one, and what is told of the same day has
  its day and its place.
#}
with merged as (

    select * from {{ ref('int_meetings_merged') }}

),

openings as (

    select * from {{ ref('int_story_openings') }}

),

opened as (

    select
        merged.* exclude (time, city, country_code),
        is_main and status = 'held' as is_opening,
        is_opening
        and merged.city is null
        and format in ('meeting', 'dialogue', 'consultation', 'summit', 'council')
        and coalesce(list_contains(parties, openings.country_code), false) as takes_opening_city,
        if(merged.time is null and is_opening, openings.time, merged.time) as time,
        if(takes_opening_city, openings.city, merged.city) as city,
        if(takes_opening_city, openings.country_code, merged.country_code) as country_code,
    from merged
    left join openings using (document_key)

),

main as (

    select document_key, person_keys, parties, time, city,
    from opened
    where is_main

),

completed as (

    select
        opened.* exclude (is_opening, takes_opening_city) replace (
            if(
                opened.has_both_sides and len(opened.person_keys) = 0 and opened.format != 'visit',
                coalesce(main.person_keys, []),
                opened.person_keys
            ) as person_keys,
            if(
                opened.has_both_sides and len(opened.parties) < 2,
                list_sort(list_distinct(opened.parties || coalesce(main.parties, []))),
                opened.parties
            ) as parties,
            if(
                opened.time is null and opened.is_same_day and opened.status = 'held', main.time, opened.time
            ) as time,
            if(
                opened.city is null and opened.is_same_day and opened.status = 'held' and opened.format != 'visit',
                main.city,
                opened.city
            ) as city
        ),
    from opened
    left join main using (document_key)

)

select * from completed
