{#
  The actors within the stretch that tells who takes part in an encounter, without what it is about, "talks on Kenya and
  Chad with Y", "met Y to discuss Z", and without names that only modify another word: "the Y campaign".
#}
with placed as (

    select * from {{ ref('int_meeting_actors_placed') }}

)

select
    placed.* exclude (
        from_no, to_no, gap_from, gap_to, is_after, topic_no, companion_no, first_topic_no, is_topic, is_discussed,
        modifies, is_mentioned, subject_no, last_no
    ) replace (
        if(modifies, null, person_key) as person_key,
        if(modifies, 'government', actor_kind) as actor_kind
    ),
    coalesce(actor_no between subject_no and last_no, false) as is_subject,
    {# "X said Y would speak at the summit" #}
    coalesce(
        min(if(actor_kind in ('person', 'government', 'joint'), actor_no, null)) over others < token_no, false
    ) as is_followed,
from placed
where
    actor_no >= coalesce(from_no, 1)
    {# "Received by Y, X said that Z": X took part, and nobody after him #}
    and (actor_no < coalesce(to_no, actor_no + 1) or actor_no between subject_no and last_no)
    and actor_no <= if(subject_no is null, actor_no, last_no)
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
window others as (
    partition by document_key, sentence_no, token_no
    order by actor_no rows between 1 following and unbounded following
)
