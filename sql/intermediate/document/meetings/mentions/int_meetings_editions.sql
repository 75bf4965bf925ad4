{#
  Places in a text that tell of an encounter, where those that name one edition of a series by less go with it: "the
  Oslo summit", "the Lakes summit" after "the 16th Lakes Summit in Oslo", as long as the text names no other edition.
#}
with described as (

    select *, {{ format_family('format') }} as family,
    from {{ ref('int_visits_joined') }}

),

with_series as (

    select
        * replace (
            coalesce(
                series_id,
                if(
                    family = 'gathering' and city is not null and ordinal is null,
                    max(series_id) over (partition by document_key, format, city),
                    null
                )
            ) as series_id
        ),
    from described

),

with_editions as (

    select
        * replace (
            coalesce(
                ordinal,
                if(
                    series_id is not null
                    and status = 'held'
                    and min(ordinal) over editions = max(ordinal) over editions
                    and coalesce(city = max(city) filter (ordinal is not null) over editions, true),
                    max(ordinal) over editions,
                    null
                )
            ) as ordinal
        ),
    from with_series
    window editions as (partition by document_key, series_id, family)

)

select
    * exclude (family),
    {# "could meet again on May 6", after "their talks in June": of the same people, but not the same encounter #}
    arg_min(struct_pack(date_start, date_end), (sentence_no, token_no)) filter (date_start is not null) over (
        partition by document_key, family, person_keys
    ) as first_time,
    if(
        date_start > first_time['date_end'] + 20 or date_end < first_time['date_start'] - 20, date_start, null
    ) as other_day,
from with_editions
