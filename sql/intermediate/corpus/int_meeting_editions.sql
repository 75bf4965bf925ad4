{#
  Which edition of a recurring event a mention speaks of, where the reference knows its place or its days: "le
  sommet de Tianjin" of the SCO, "the next summit in Gabala in October".
#}
with mentions as (

    select * from {{ ref('int_meeting_mentions') }}

),

editions as (

    select * from {{ ref('ref_recurring_events') }}

),

matched as (

    select
        mentions.document_key,
        mentions.event_key,
        editions.series_id,
        editions.ordinal,
        editions.held_from,
    from mentions
    inner join editions
        on (
            mentions.city = editions.city
            or (mentions.series_id = editions.series_id and mentions.ordinal = editions.ordinal)
        )
        and {{ format_family('mentions.format') }} = {{ format_family('editions.format') }}
    where
        coalesce(coalesce(mentions.ordinal, editions.ordinal) = editions.ordinal, true)
        and coalesce(mentions.series_id, editions.series_id) = editions.series_id
        {# what was told "on the margins of the assembly" may have been some days before it or after #}
        and coalesce(
            mentions.date_start <= editions.held_to + if(mentions.series_id is null, 0, 14)
            and mentions.date_end >= editions.held_from - if(mentions.series_id is null, 0, 14),
            true
        )
        {# a place alone says little: the series, its organisation, or the days must agree as well #}
        and (
            mentions.series_id is not null
            or mentions.date_start is not null
            or list_has_any(mentions.parties, string_split(editions.parties, ';'))
        )

),

single as (

    select document_key, event_key, min(series_id) as series_id, min(ordinal) as ordinal, min(held_from) as held_from,
    from matched
    group by document_key, event_key
    having count(*) = 1

)

select * from single
