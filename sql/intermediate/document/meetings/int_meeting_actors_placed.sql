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

),

arranged as (

    select pairs.document_key, pairs.sentence_no, pairs.token_no, max(words.token_no) as arranged_no,
    from (select distinct document_key, sentence_no, token_no from pairs) as pairs
    inner join {{ ref('int_phrases_located') }} as words using (document_key, sentence_no)
    where
        words.layer = 'events'
        and words.kind = 'status'
        and words.concept = 'arranged'
        and pairs.token_no - words.token_end between -2 and 3
    group by pairs.document_key, pairs.sentence_no, pairs.token_no

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
        {# "Kenya opened a port ahead of the summit", "the summit, of which Kenya …": who comes is told otherwise #}
        pairs.format in ('summit', 'forum', 'council')
        and pairs.actor_kind = 'government'
        and not pairs.is_setting
        and (
            (is_after and companion_no is null and pairs.actor_no - pairs.token_end > 2)
            or coalesce(surroundings.lies_ahead, false)
        )
        {# "met Y on the margins of a ministerial meeting": that is another one #}
        or (pairs.actor_kind != 'organization' and besides.is_of_body is not null)
        {# "X told Y of his talks with Z" #}
        or coalesce(
            surroundings.is_someones
            and pairs.rule_id in ('event_with', 'event_occasion')
            and pairs.actor_kind = 'person'
            and not pairs.is_pronoun
            and actor_end <= pairs.token_no
            and actor_no > min(if(pairs.is_oblique, null, actor_no)) over (
                partition by pairs.document_key, pairs.sentence_no, pairs.token_no
            )
            and not coalesce(companies.is_paired, false)
            and {{ count_between('marks.verbs', 'actor_end - 1', 'actor_end + 1') }}
            + {{ count_between('marks.commas', 'actor_end - 1', 'actor_end + 1') }} = 0,
            false
        )
        {# "Y asked Z to arrange a meeting with X" #}
        or (pairs.actor_kind = 'person' and arranged.arranged_no is not null and actor_end <= arranged.arranged_no)
            as is_mentioned,
    from pairs
    inner join bounds using (document_key, sentence_no, token_no)
    left join markers using (document_key, sentence_no)
    left join entourages using (document_key, sentence_no, actor_end)
    left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
    left join {{ ref('int_events_beside') }} as besides using (document_key, sentence_no, token_no)
    left join {{ ref('int_participle_openings') }} as openings using (document_key, sentence_no)
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join {{ ref('int_actor_companies') }} as companies using (document_key, sentence_no, actor_no)
    left join arranged using (document_key, sentence_no, token_no)

)

select * from placed
