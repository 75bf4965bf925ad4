{#
  Places in a text that tell of an encounter, where those that name one edition of a series by less go with it: "the
  Oslo summit", "the Lakes summit" after "the 16th Lakes Summit in Oslo", as long as the text names no other edition.
#}
with described as (

    select *, {{ format_family('format') }} as family,
    from {{ ref('int_meetings_described') }}

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
        * exclude (family) replace (
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

select * from with_editions
