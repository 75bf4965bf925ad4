{#
  What each sentence is about: the topics its own words name and the text's theme; without any, what prevails in the
  document; without that, high-level exchanges where it speaks of an encounter, or what one of the six sentences before
  it was about, the nearest first: of its topics only the one that the document names most often, of a setting ("at the
  summit") and a subject the subject.
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

listed as (

    select
        document_key,
        sentence_no,
        list(topic_id order by topic_id) as topics,
        list(topic_id order by is_setting, named_count desc, topic_id)[:1] as main_topic,
    from (
        select *, count(*) over (partition by document_key, topic_id) as named_count,
        from {{ ref('int_topics_named') }}
        inner join {{ ref('ref_topics') }} using (topic_id)
    )
    group by document_key, sentence_no

),

prevailing as (

    select * from {{ ref('int_topics_prevailing') }}

),

encounters as (

    {# "talk of impeachment" is no encounter where the document tells of none #}
    select distinct document_key, sentence_no,
    from {{ ref('int_phrases_located') }}
    semi join {{ ref('int_meeting_mentions') }} using (document_key)
    where
        layer = 'events' and kind = 'event' and concept not in ('forum', 'council', 'briefing')
        or layer = 'syntax'
        and kind = 'verb'
        and concept in ('visit.visit', 'meet.meeting', 'receive.meeting', 'meet_with.meeting')

),

decided as (

    select
        sentences.document_key,
        sentences.sentence_no,
        avg((listed.topics is not null)::integer) over (partition by sentences.document_key) as named_share,
        coalesce(
            list_distinct(listed.topics || coalesce(prevailing.theme, [])),
            {# a text that hardly names a topic (a match, a portrait) has none to hand on #}
            if(named_share >= 0.2, prevailing.topics, null),
            if(encounters.sentence_no is null, null, ['high_level_exchange']),
            if(named_share >= 0.2, last_value(listed.main_topic ignore nulls) over just_before, null)
        ) as topics,
    from sentences
    left join listed using (document_key, sentence_no)
    left join encounters using (document_key, sentence_no)
    left join prevailing using (document_key)
    window just_before as (
        partition by sentences.document_key
        order by sentences.sentence_no
        rows between 6 preceding and 1 preceding
    )

),

final as (

    select document_key, sentence_no, unnest(topics) as topic_id,
    from decided

)

select * from final
