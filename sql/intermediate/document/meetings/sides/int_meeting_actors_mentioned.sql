{#
  The actors near an encounter whom its sentence only speaks of: "Kenya opened a port ahead of the summit", "X told Y of his
  talks with Z", "Y asked Z to arrange a meeting with X".
#}
with pairs as (

    select
        *,
        coalesce(actor_no >= token_end, false) as is_after,
        min(if(is_oblique, null, actor_no)) over (partition by document_key, sentence_no, token_no) as first_no,
    from {{ ref('int_meeting_actor_pairs') }}

),

arranged as (

    select candidates.document_key, candidates.sentence_no, candidates.token_no, max(words.token_no) as arranged_no,
    from {{ ref('int_meeting_candidates') }} as candidates
    inner join {{ ref('int_phrases_located') }} as words
        on candidates.document_key = words.document_key
        and candidates.sentence_no = words.sentence_no
        and words.layer = 'events'
        and words.kind = 'status'
        and words.concept = 'arranged'
        and candidates.token_no - words.token_end between -2 and 3
    group by candidates.document_key, candidates.sentence_no, candidates.token_no

),

sources as (

    {# "according to Kenyan adviser X" #}
    select document_key, sentence_no, list(token_end) as sources,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'according_to'
    group by document_key, sentence_no

),

markers as (

    select * from {{ ref('int_topic_markers') }}

)

select distinct pairs.document_key, pairs.sentence_no, pairs.token_no, pairs.actor_no,
from pairs
left join {{ ref('int_event_surroundings') }} as surroundings using (document_key, sentence_no, token_no)
left join {{ ref('int_events_beside') }} as besides using (document_key, sentence_no, token_no)
left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
left join {{ ref('int_actor_companies') }} as companies using (document_key, sentence_no, actor_no)
left join markers using (document_key, sentence_no)
left join sources using (document_key, sentence_no)
left join arranged using (document_key, sentence_no, token_no)
where
    {# "the summit, of which Kenya …": who comes is told otherwise #}
    (
        pairs.format in ('summit', 'forum', 'council')
        and pairs.actor_kind = 'government'
        and not pairs.is_setting
        and (
            (
                is_after
                and {{ count_between('markers.companions', 'pairs.token_end', 'actor_no + 1') }} = 0
                and pairs.actor_no - pairs.token_end > 2
            )
            or coalesce(surroundings.lies_ahead, false)
        )
    )
    {# "met Y on the margins of a ministerial meeting": that is another one #}
    or (pairs.actor_kind != 'organization' and besides.is_of_body is not null)
    or (pairs.actor_kind = 'person' and actor_end <= arranged.arranged_no)
    or {{ count_between('sources.sources', 'actor_no - 2', 'actor_no + 1') }} > 0
    or (
        surroundings.is_someones
        and pairs.rule_id in ('event_with', 'event_occasion')
        and pairs.actor_kind = 'person'
        and pairs.is_pronoun is distinct from true
        and actor_end <= pairs.token_no
        and actor_no > first_no
        and not coalesce(companies.is_paired, false)
        and {{ count_between('marks.verbs', 'actor_end - 1', 'actor_end + 1') }}
        + {{ count_between('marks.commas', 'actor_end - 1', 'actor_end + 1') }} = 0
    )
