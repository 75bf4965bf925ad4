{#
  Gatherings that only speak again of one that the text has told with more: "the Lakes Union meeting in Oslo", "at the
  summit of the Union", after "the 23rd summit of the Lakes Union in Oslo".
#}
with gatherings as (

    select
        apart.*,
        list_filter(parties, lambda one: list_contains(organizations.ids, one)) as bodies,
        (
            is_main, ordinal is not null, series_id is not null, city is not null, coalesce(time is not null, false),
            format != 'meeting', len(parties), len(person_keys), -sentence_no, -token_no, event_key
        ) as telling_rank,
    from {{ ref('int_meetings_apart') }} as apart
    cross join (select list(organization_id) as ids from {{ ref('ref_organizations') }}) as organizations
    where format in ('summit', 'forum', 'council', 'meeting') and len(bodies) > 0

)

select again.document_key, again.event_key, arg_max(told.event_key, told.telling_rank) as told_key,
from gatherings as again
inner join gatherings as told using (document_key, status, bodies)
where
    told.telling_rank > again.telling_rank
    and told.format != 'meeting'
    and again.format in (told.format, 'meeting')
    {# the text tells of it with more than its body: "the EU summit" may be any other one #}
    and (told.ordinal is not null or told.series_id is not null or told.city is not null or told.time is not null)
    and coalesce(again.ordinal = told.ordinal, again.ordinal is null)
    and coalesce(again.series_id = told.series_id, true)
    and coalesce(again.city = told.city, again.city is null)
    and coalesce(again.country_code = told.country_code, true)
    and (again.time is null or coalesce(again.time = told.time, false))
    {# "the summit between Kenya and Peru", "X met the Union's ministers": further sides make another encounter #}
    and list_has_all(told.parties, again.parties)
    {# "then held an emergency meeting": held by itself #}
    and (again.format != 'meeting' or len(again.person_keys) = 0 and again.rule_id != 'event_held')
group by again.document_key, again.event_key
