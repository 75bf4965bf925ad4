{#
  Which topics each sentence names by words of its own. Menus and "read also" lines name those of other texts, and in
  "the Exemple Sustainability Trust" no trust is spoken of.
#}
with sentences as (

    select document_key, sentence_no,
    from {{ ref('int_sentences_tokenized') }}
    where section not in ('furniture', 'read_also')

),

phrases as (

    select *
    from {{ ref('int_phrases_located') }}
    anti join {{ ref('int_words_of_names') }} using (document_key, sentence_no, token_no)
    {# "the cold war" is no matter of security now #}
    where layer = 'topics' and kind in ('topic', 'of_goods')

),

told as (

    select distinct document_key, sentence_no, concept as topic_id, kind,
    from phrases
    semi join sentences using (document_key, sentence_no)

),

named as (

    select document_key, sentence_no, topic_id,
    from told
    where kind = 'topic'
    union
    {# "will buy maize" is trade, "will buy time" is not #}
    select document_key, sentence_no, dealings.topic_id,
    from told as dealings
    inner join told as goods using (document_key, sentence_no)
    inner join {{ ref('ref_topics') }} as topics on goods.topic_id = topics.topic_id
    where dealings.kind = 'of_goods' and goods.kind = 'topic' and topics.is_traded

)

select * from named
