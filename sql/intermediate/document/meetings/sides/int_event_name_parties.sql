{#
  Parties that an encounter has in its own name: "la 6e réunion de haut niveau algéro-portugaise", "Summit of the
  Organization of Turkic States".
#}
with candidates as (

    {# "the Kenyan-Omani commission held its fifth session" #}
    select
        document_key, sentence_no,
        candidates.token_no as event_no,
        coalesce(sessions.body_no, candidates.token_no) as token_no,
        coalesce(sessions.body_end, candidates.token_end) as token_end,
    from {{ ref('int_meeting_candidates') }} as candidates
    left join {{ ref('int_body_sessions') }} as sessions using (document_key, sentence_no, token_no)
    where rule_id like 'event_%'

),

parties as (

    select document_key, sentence_no, token_no, kind, concept as party,
    from {{ ref('int_phrases_located') }} as located
    where
        layer = 'syntax'
        and kind in ('country_name', 'country_short', 'country_adjective', 'country_prefix', 'organization')
        {# "met the Kenyan president before talks": a person's country names no talks #}
        and not exists (
            select 1
            from {{ ref('int_actors') }} as actors
            where
                actors.document_key = located.document_key
                and actors.sentence_no = located.sentence_no
                and actors.actor_kind = 'person'
                and located.kind = 'country_adjective'
                and located.token_no between actors.token_no and actors.token_end - 1
        )

),

marks as (

    select document_key, sentence_no, commas, verbs, thats, topics,
    from {{ ref('int_sentence_marks') }}
    left join {{ ref('int_topic_markers') }} using (document_key, sentence_no)

),

occasions as (

    select document_key, sentence_no, list(token_no) as occasions,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'occasion'
    group by document_key, sentence_no

),

near as (

    select
        candidates.document_key, candidates.sentence_no, candidates.event_no, candidates.token_no, parties.party,
        parties.token_no as party_no,
        {# "la rencontre franco-gabonaise", "la visite togolaise" are no verbs #}
        if(
            parties.kind in ('country_adjective', 'country_prefix') and parties.token_no >= candidates.token_end,
            candidates.token_end,
            least(parties.token_no, candidates.token_no)
        ) as gap_start,
        greatest(parties.token_no, candidates.token_no) as gap_end,
    from candidates
    inner join parties using (document_key, sentence_no)
    where parties.token_no between candidates.token_no - 6 and candidates.token_end + 7

)

select distinct near.document_key, near.sentence_no, near.event_no as token_no, near.party,
from near
left join marks using (document_key, sentence_no)
left join occasions using (document_key, sentence_no)
where
    {{ count_between('marks.commas', 'near.gap_start', 'near.gap_end') }} = 0
    and {{ count_between('marks.verbs', 'near.gap_start', 'near.gap_end') }} = 0
    {# "talks on Kenya" #}
    and {{ count_between('marks.topics', 'near.gap_start', 'near.gap_end') }} = 0
    {# "said before the summit that Kenya …" #}
    and {{ count_between('marks.thats', 'near.gap_start', 'near.gap_end') }} = 0
    {# "UN sanctions during talks with Y", "Kenya at the summit" #}
    and {{ count_between('occasions.occasions', 'near.party_no', 'near.token_no') }} = 0
