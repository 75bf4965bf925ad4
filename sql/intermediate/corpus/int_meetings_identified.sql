{#
  What each mention of an encounter goes by across documents: editions of a series, numbered encounters of the same
  parties, the same people on the same day. What nothing joins goes by its document.
#}
with mentions as (

    select
        mentions.* replace (
            coalesce(mentions.series_id, editions.series_id) as series_id,
            coalesce(mentions.ordinal, editions.ordinal) as ordinal
        ),
        editions.held_from as edition_from,
    from {{ ref('int_meeting_mentions') }} as mentions
    left join {{ ref('int_meeting_editions') }} as editions using (document_key, event_key)

),

repeated as (

    select document_key, original_key,
    from {{ ref('int_documents_repeated') }}

),

people as (

    select * from {{ ref('int_people_resolved') }}

),

with_people as (

    select
        mentions.document_key,
        mentions.event_key,
        list(people.person_id order by people.person_id) filter (people.person_id is not null) as person_ids,
    from mentions
    left join people
        on mentions.document_key = people.document_key
        and list_contains(mentions.person_keys, people.person_key)
    group by mentions.document_key, mentions.event_key

),

keyed as (

    select
        mentions.*,
        coalesce(with_people.person_ids, []) as person_ids,
        {{ format_family('mentions.format') }} as family,
        case
            when mentions.edition_from is not null
                then concat_ws('|', 'edition', mentions.series_id, mentions.edition_from)
            when mentions.series_id is not null and mentions.ordinal is not null
                then concat_ws('|', 'edition', mentions.series_id, mentions.ordinal)
            when mentions.ordinal is not null and len(mentions.parties) > 1
                then
                    concat_ws(
                        '|', 'numbered', family, mentions.ordinal, coalesce(array_to_string(mentions.parties, ','), '')
                    )
            when len(with_people.person_ids) > 1 and mentions.date_start = mentions.date_end
                then concat_ws(
                    '|',
                    'people',
                    family,
                    coalesce(array_to_string(with_people.person_ids, ','), ''),
                    mentions.date_start
                )
            else concat_ws(
                '|', 'document', coalesce(repeated.original_key, mentions.document_key), mentions.event_key
            )
        end as corpus_key,
    from mentions
    inner join with_people using (document_key, event_key)
    left join repeated using (document_key)

)

{# two talks of the same people on one day, each in its city; which of them a third telling means is not known #}
select
    * replace (
        case
            when starts_with(corpus_key, 'people|') and count(distinct city) over (partition by corpus_key) > 1
                then concat_ws('|', corpus_key, coalesce(city, document_key::varchar))
            else corpus_key
        end as corpus_key
    ),
from keyed
