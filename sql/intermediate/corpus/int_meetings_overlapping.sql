{#
  Encounters that two documents tell of with other words for the same time: a visit of one person to one country, talks
  of the same people, a summit in one city, a forum of the same parties in one city. They are one where the days of all
  of them overlap, none of them is told twice in one document, and no number, series, weekday or place tells them apart.
#}
with mentions as (

    select * from {{ ref('int_meetings_identified') }}
    where date_end - date_start <= 45

),

based as (

    select
        document_key,
        event_key,
        corpus_key,
        series_id,
        ordinal,
        weekday,
        country_code,
        {# a visit may lead through several cities #}
        if(family = 'visit', null, city) as city,
        date_start,
        date_end,
        array_to_string(person_ids, ',') as people,
        case
            when family = 'visit' and len(person_ids) > 0 and country_code is not null
                then concat_ws('|', family, people, country_code)
            when format = 'summit' and city is not null then concat_ws('|', format, city)
            {# of forums a city may hold several: these are one where the same parties meet at it #}
            when format in ('forum', 'council') and city is not null and len(parties) > 0
                then concat_ws('|', format, city, array_to_string(parties, ','))
            when family in ('talks', 'call') and len(person_ids) > 1 then concat_ws('|', family, people)
        end as basis,
    from mentions

),

followed as (

    select
        *,
        max(date_end) over (
            partition by basis
            order by date_start, date_end, document_key, event_key
            rows between unbounded preceding and 1 preceding
        ) as last_end,
    from based
    where basis is not null

),

stretched as (

    {# days that overlap make one stretch #}
    select
        *,
        count_if(coalesce(date_start > last_end, true)) over (
            partition by basis order by date_start, date_end, document_key, event_key
        ) as stretch_no,
    from followed

),

joined as (

    select
        basis,
        stretch_no,
        coalesce(min(corpus_key) filter (not starts_with(corpus_key, 'document')), min(corpus_key)) as joint_key,
    from stretched
    group by basis, stretch_no
    having
        count(*) > 1
        and max(date_start) <= min(date_end)
        and count(distinct document_key) = count(*)
        and count(distinct series_id) <= 1
        and count(distinct ordinal) <= 1
        and count(distinct weekday) <= 1
        and count(distinct city) <= 1
        and count(distinct country_code) <= 1

)

select document_key, event_key, joint_key,
from stretched
inner join joined using (basis, stretch_no)
