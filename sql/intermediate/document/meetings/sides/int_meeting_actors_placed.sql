{#
  The actors near an encounter with what speaks for and against their taking part in it: the stretch that tells who does,
  what it is about ("talks on Kenya and Chad with Y"), and words that make a name one of others ("the Y campaign").
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
    union
    {# "aides to Y" #}
    select document_key, sentence_no, actors.token_end, true,
    from {{ ref('int_phrases_located') }} as words
    inner join {{ ref('int_actors') }} as actors using (document_key, sentence_no)
    where
        words.layer = 'events'
        and words.kind = 'entourage'
        and words.token_end = actors.token_no
        and actors.is_oblique

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
        if(pairs.token_no < openings.subject_no, openings.subject_no, null) as subject_no,
        openings.last_no,
        mentioned.actor_no is not null as is_mentioned,
    from pairs
    inner join bounds using (document_key, sentence_no, token_no)
    left join markers using (document_key, sentence_no)
    left join entourages using (document_key, sentence_no, actor_end)
    left join {{ ref('int_participle_openings') }} as openings using (document_key, sentence_no)
    left join {{ ref('int_meeting_actors_mentioned') }} as mentioned
        using (document_key, sentence_no, token_no, actor_no)

)

select * from placed
