{#
  Places in a text that tell of an encounter, where a journey and the visit that it begins with are one: "on a trip that will
  start with a visit to Lima for talks with Y" has the traveller of the trip, the end of the visit, and talks of both.
#}
with described as (

    select * from {{ ref('int_meetings_described') }}

),

journeys as (

    {# a trip that leads nowhere in particular #}
    select
        document_key,
        sentence_no,
        min(token_no) as journey_no,
        arg_min(person_keys, token_no) as travellers,
        arg_min(parties, token_no) as homes,
    from described
    where format = 'visit' and country_code is null and len(person_keys) > 0
    group by document_key, sentence_no

),

visits as (

    select described.document_key, described.sentence_no, journeys.journey_no, min(described.token_no) as visit_no,
    from described
    inner join journeys using (document_key, sentence_no)
    where
        format = 'visit'
        and country_code is not null
        and token_no > journey_no
        and (len(person_keys) = 0 or person_keys = travellers)
    group by described.document_key, described.sentence_no, journeys.journey_no

),

joined as (

    select
        described.*,
        visits.visit_no,
        travellers,
        homes,
        visits.visit_no is not null
        and token_no >= visits.visit_no
        and (len(person_keys) = 0 or (format = 'meeting' and len(person_keys) = 1 and len(parties) = 1)) as is_theirs,
    from described
    left join visits using (document_key, sentence_no)
    left join journeys using (document_key, sentence_no)
    {# the trip itself is told by the visit #}
    where
        visits.visit_no is null
        or not (format = 'visit' and country_code is null and described.token_no = visits.journey_no)

)

select
    * exclude (visit_no, travellers, homes, is_theirs) replace (
        if(is_theirs, list_sort(list_distinct(person_keys || travellers)), person_keys) as person_keys,
        if(is_theirs, list_sort(list_distinct(parties || homes)), parties) as parties
    ),
from joined
