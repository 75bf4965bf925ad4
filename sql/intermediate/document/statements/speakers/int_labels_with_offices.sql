{# Paragraphs that a name with its office labels: "Nora Exemple, High Commissioner (Trade): …". #}
with openings as (

    select document_key, paragraph_no, min(sentence_no) as sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'body'
    group by document_key, paragraph_no

),

names as (

    select * from {{ ref('int_person_name_mentions') }}

),

mentions as (

    select document_key, sentence_no, mention_no, token_end,
    from {{ ref('int_actor_mentions') }}
    where token_no = 1 and role_list is not null

),

marks as (

    select document_key, sentence_no, colons,
    from {{ ref('int_sentence_marks') }}

),

labelled as (

    select openings.document_key, openings.paragraph_no, names.person_key,
    from openings
    inner join names using (document_key, sentence_no)
    inner join mentions using (document_key, sentence_no, mention_no)
    inner join marks using (document_key, sentence_no)
    where {{ count_between('marks.colons', 'mentions.token_end', 'mentions.token_end + 4') }} > 0

)

select * from labelled
