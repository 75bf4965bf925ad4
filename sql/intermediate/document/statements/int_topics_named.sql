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
    where layer = 'topics' and kind = 'topic'

),

named as (

    select distinct document_key, sentence_no, concept as topic_id,
    from phrases
    semi join sentences using (document_key, sentence_no)

)

select * from named
