{#
  What each sentence is about: the topics its own words name; without any, high-level exchanges where it speaks of an
  encounter; without that, what the two sentences before it were about, the nearer one first; without those, what at
  least half of the document's sentences with a topic share (two at most).
#}
with sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

phrases as (

    select *
    from {{ ref('int_phrases_located') }}
    where layer = 'topics'

),

named as (

    select distinct phrases.document_key, phrases.sentence_no, phrases.concept as topic_id,
    from phrases
    inner join sentences using (document_key, sentence_no)
    where sentences.section not in ('furniture', 'read_also')

),

totals as (

    select document_key, count(distinct sentence_no) as sentence_count,
    from named
    group by document_key

),

shares as (

    select named.document_key, named.topic_id, count(*) / any_value(totals.sentence_count) as share,
    from named
    inner join totals using (document_key)
    group by named.document_key, named.topic_id

),

prevailing as (

    select document_key, list(topic_id order by share desc, topic_id)[:2] as topics,
    from shares
    where share >= 0.5
    group by document_key

),

listed as (

    select document_key, sentence_no, list(topic_id order by topic_id) as topics,
    from named
    group by document_key, sentence_no

),

encounters as (

    select distinct document_key, sentence_no,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'events' and kind = 'event' and concept not in ('forum', 'council', 'briefing')
        or layer = 'syntax' and kind = 'verb' and concept in ('visit.visit', 'meet.meeting', 'meet_with.meeting')

),

decided as (

    select
        sentences.document_key,
        sentences.sentence_no,
        coalesce(
            listed.topics,
            if(encounters.sentence_no is null, null, ['high_level_exchange']),
            last_value(listed.topics ignore nulls) over two_before,
            prevailing.topics
        ) as topics,
    from sentences
    left join listed using (document_key, sentence_no)
    left join encounters using (document_key, sentence_no)
    left join prevailing using (document_key)
    window two_before as (
        partition by sentences.document_key
        order by sentences.sentence_no
        rows between 2 preceding and 1 preceding
    )

),

final as (

    select document_key, sentence_no, unnest(topics) as topic_id,
    from decided

)

select * from final
