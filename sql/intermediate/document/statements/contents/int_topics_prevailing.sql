{#
  What a document is about as a whole: topics that three in five of its sentences with a topic share, two at most. One
  sentence alone prevails in nothing. What seven in ten of five or more share is the theme of the whole text.
#}
with named as (

    select * from {{ ref('int_topics_named') }}

),

totals as (

    select document_key, count(distinct sentence_no) as sentence_count,
    from named
    group by document_key

),

shares as (

    select
        document_key,
        named.topic_id,
        any_value(totals.sentence_count) as sentence_count,
        count(*) / any_value(totals.sentence_count) as share,
        count(*) as named_count,
    from named
    inner join totals using (document_key)
    group by document_key, named.topic_id

),

prevailing as (

    select
        document_key,
        list(topic_id order by share desc, topic_id)[:2] as topics,
        coalesce(
            list(topic_id order by share desc, topic_id) filter (share >= 0.7 and sentence_count >= 5)[:1], []
        ) as theme,
    from shares
    where share >= 0.6 and named_count >= 2
    group by document_key

)

select * from prevailing
