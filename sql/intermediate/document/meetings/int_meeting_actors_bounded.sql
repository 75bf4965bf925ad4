{#
  The actors within the stretch that tells who takes part in an encounter, without what it is about, "talks on Kenya and
  Chad with Y", "met Y to discuss Z", and without names that only modify another word: "the Y campaign".
#}
with pairs as (

    select * from {{ ref('int_meeting_actor_pairs') }}

),

bounds as (

    select * from {{ ref('int_encounter_bounds') }}

),

markers as (

    select * from {{ ref('int_topic_markers') }}

),

entourages as (

    select document_key, sentence_no, token_no as actor_end, true as modifies,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'entourage'

),

placed as (

    select
        pairs.*,
        bounds.from_no,
        bounds.to_no,
        bounds.gap_from,
        bounds.gap_to,
        actor_no >= pairs.token_end as is_after,
        list_max(list_filter(
            markers.topics, lambda spot: spot >= pairs.token_end and spot <= actor_no
        )) as topic_no,
        list_max(list_filter(
            markers.companions, lambda spot: spot >= pairs.token_end and spot <= actor_no
        )) as companion_no,
        {# "will discuss Kenya when they meet" #}
        {{ count_between('markers.topics', 'actor_no - 1', 'actor_no + 1') }} > 0 as is_discussed,
        list_min(list_filter(markers.topics, lambda spot: spot >= pairs.token_end)) as first_topic_no,
        {# "spoke to Y about his contacts with Z": whom it was with stands before what it was about #}
        bool_or(is_after and actor_end <= first_topic_no) over (
            partition by pairs.document_key, pairs.sentence_no, pairs.token_no
        )
        and actor_no > first_topic_no as is_topic,
        {# "the Y campaign", "Y allies": not Y, but of his country #}
        coalesce(entourages.modifies, false) as modifies,
        {# "Kenya opened a port ahead of the summit", "the summit, of which Kenya …": who comes is told otherwise #}
        pairs.format in ('summit', 'forum', 'council')
        and pairs.actor_kind = 'government'
        and not pairs.is_setting
        and (
            (is_after and companion_no is null and pairs.actor_no - pairs.token_end > 2)
            or coalesce(surroundings.lies_ahead, false)
        ) as is_mentioned,
    from pairs
    inner join bounds using (document_key, sentence_no, token_no)
    left join markers using (document_key, sentence_no)
    left join entourages using (document_key, sentence_no, actor_end)
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)

)

select
    placed.* exclude (
        from_no, to_no, gap_from, gap_to, is_after, topic_no, companion_no, first_topic_no, is_topic, is_discussed,
        modifies, is_mentioned
    ) replace (
        if(modifies, null, person_key) as person_key,
        if(modifies, 'government', actor_kind) as actor_kind
    ),
from placed
where
    actor_no >= coalesce(from_no, 1)
    and actor_no < coalesce(to_no, actor_no + 1)
    and not coalesce(actor_no >= gap_from and actor_no < gap_to, false)
    and not coalesce(is_topic, false)
    and not is_mentioned
    {# "discussed at the meeting, a priority for Y" #}
    and not coalesce(
        rule_id = 'event_occasion'
        and is_after
        and is_oblique
        and companion_no is null
        and actor_no - placed.token_end > 2,
        false
    )
    and not coalesce(
        actor_kind in ('government', 'organization', 'joint')
        and (is_discussed or (is_after and topic_no > coalesce(companion_no, 0))),
        false
    )
