{# Whether an encounter is reported, planned, possible or called off; what is said not to happen is left out later. #}
with near as (

    select * from {{ ref('int_meeting_status_words') }}

),

aheads as (

    select document_key, sentence_no, token_no, lies_ahead,
    from {{ ref('int_event_surroundings') }}
    where lies_ahead

),

purposes as (

    {# "travelled to Lima to meet Z", "will be in Oslo for talks with Y": as sure as the journey #}
    select
        near.document_key, near.sentence_no, near.token_no,
        max(purposes.journey_no) as journey_no,
        arg_max(purposes.journey_status, purposes.purpose_end) as journey_status,
    from near
    inner join {{ ref('int_journey_purposes') }} as purposes
        on near.document_key = purposes.document_key
        and near.sentence_no = purposes.sentence_no
        and near.token_no - purposes.purpose_end between 0 and 2
        {# "on a visit to Oslo, met Y" #}
        and (near.verb_form is distinct from 'finite' or near.rule_id like 'event_%')
    group by near.document_key, near.sentence_no, near.token_no

),

decided as (

    select
        document_key,
        sentence_no,
        token_no,
        {# "agreed to build it at a summit held in Lima" #}
        verb_form = 'infinitive'
        and not is_first
        and not coalesce(rule_id != 'event_held' and takes_place = 'held', false) as is_infinitive,
        case
            when is_denied then 'not_held'
            when is_cancelled then 'cancelled'
            {# what is put off is still to come, "indefinitely" it may be #}
            when is_postponed then if(is_indefinite, 'possible', 'planned')
            when is_ending and is_ahead then 'held'
            when is_accepted then 'planned'
            {# "at the invitation of Y, X will travel to Oslo" is settled #}
            when is_invited and not coalesce(verb_form = 'finite' and tense = 'future', false) then 'possible'
            when is_possible or takes_place = 'possible' then 'possible'
            {# "pour assister au sommet", "ready to host the forum": the encounter itself lies ahead #}
            when rule_id like 'event_%' and is_infinitive then 'planned'
            when is_planned or is_ahead or is_infinitive or tense in ('future', 'conditional') then 'planned'
            when takes_place = 'planned' or sequence = 'planned' then 'planned'
            when occasions.lies_ahead then 'planned'
            {# "said on Friday ahead of the president's visit" #}
            when
                aheads.lies_ahead
                and (
                    rule_id in ('event_journey', 'event_named', 'event_placed', 'event_numbered')
                    {# "previewing her visit"; talks may have been held since #}
                    or (rule_id = 'event_occasion' and format in ('visit', 'summit', 'forum', 'council'))
                )
                then 'planned'
            else 'held'
        end as status,
    from near
    left join aheads using (document_key, sentence_no, token_no)
    left join {{ ref('int_occasions_ahead') }} as occasions using (document_key, sentence_no, token_no)

)

select
    decided.document_key,
    decided.sentence_no,
    decided.token_no,
    if(
        purposes.journey_no is not null and decided.status in ('held', 'planned'),
        coalesce(journeys.status, purposes.journey_status),
        decided.status
    ) as status,
from decided
left join purposes using (document_key, sentence_no, token_no)
left join decided as journeys
    on decided.document_key = journeys.document_key
    and decided.sentence_no = journeys.sentence_no
    and purposes.journey_no = journeys.token_no
