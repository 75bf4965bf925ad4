{#
  What makes two places of a document tell of the same encounter: series and number, the people, the city, or where
  a visit goes. How full a telling is decides which of them gives the evidence.
#}
with described as (

    select * from {{ ref('int_meetings_editions') }}

),

reference_years as (

    select document_key, year(reference_to) as reference_year,
    from {{ ref('int_reference_dates') }}
    where year(reference_from) = year(reference_to)

),

with_visitors as (

    {# "la visite au Kazakhstan" is the one that was told with its visitor #}
    select
        described.* replace (
            {# a headline, "Visite à Oslo du ministre", does not tell whether: what dates that visit does #}
            if(
                format = 'visit' and rule_id = 'event_journey' and date_start is null,
                coalesce(
                    arg_min(status, (sentence_no, token_no)) filter (date_start is not null) over (
                        partition by document_key, format, country_code
                    ),
                    status
                ),
                status
            ) as status
        ),
        {{ format_family('format') }} as family,
        coalesce(passing.is_in_passing, false) as is_in_passing,
        {# the summit of another year is another one #}
        nullif(year(date_start), coalesce(reference_year, year(date_start))) as other_year,
        if(
            len(person_keys) > 0,
            person_keys,
            arg_max(person_keys, (len(person_keys), -sentence_no)) over (
                partition by document_key, format, country_code
            )
        ) as visitors,
    from described
    left join reference_years using (document_key)
    left join {{ ref('int_visits_in_passing') }} as passing using (document_key, sentence_no, token_no)

),

keyed as (

    select
        * exclude (family, visitors, other_year, first_time, other_day),
        case
            when
                format = 'visit'
                then
                    concat_ws(
                        '|', 'visit', coalesce(array_to_string(visitors, ','), ''), country_code,
                        {# "sa première visite" is the one that is told without its number as well #}
                        nullif(ordinal, 1), status = 'held'
                    )
            when ordinal is not null then concat_ws('|', family, '#', ordinal)
            when series_id is not null then concat_ws('|', 'series', series_id, other_year)
            when len(person_keys) > 1
                then concat_ws('|', family, coalesce(array_to_string(person_keys, ','), ''), other_day)
            when family = 'gathering' and city is not null
                then concat_ws('|', 'gathering', city, year(date_start), status = 'held')
            else concat_ws('|', format, coalesce(array_to_string(parties, ','), ''), city)
        end as event_key,
        2 * least(len(person_keys), 2)
        + if(date_start is null, 0, 1)
        + if(city is null, 0, 1)
        + if(weekday is null, 0, 1) as fullness,
    from with_visitors

)

select * from keyed
