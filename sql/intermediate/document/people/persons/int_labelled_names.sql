{# Names that label an answer: "Nora Exemple : D'abord, …" opens a paragraph of a document that asks questions. #}
with mentions as (

    select document_key, sentence_no, mention_no, token_end,
    from {{ ref('int_actor_mentions') }}
    {# "Ms. Exemple: …" #}
    where name is not null and token_no = 1 and (name_token = 1 or title is not null and role_list is null)

),

marks as (

    select document_key, sentence_no, colons,
    from {{ ref('int_sentence_marks') }}

),

openings as (

    select document_key, paragraph_no, min(sentence_no) as sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'
    group by document_key, paragraph_no

),

paragraphs as (

    select document_key, paragraph_no, regexp_matches(paragraph_text, '\? ?[»”"]?$') as is_question,
    from {{ ref('stg_paragraphs') }}
    where section = 'body'

),

asking as (

    select document_key,
    from paragraphs
    group by document_key
    having count_if(is_question) >= 2

),

labelled as (

    select mentions.document_key, mentions.sentence_no, mentions.mention_no,
    from mentions
    semi join asking using (document_key)
    inner join marks using (document_key, sentence_no)
    inner join openings using (document_key, sentence_no)
    inner join paragraphs using (document_key, paragraph_no)
    where list_contains(marks.colons, mentions.token_end) and not paragraphs.is_question

)

select * from labelled
