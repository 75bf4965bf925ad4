{#
  Paragraphs counted from where the story begins: lines of the desk, bylines and stand-firsts above it are none of it,
  so that what is told in the first paragraphs is found there however many lines stand above. A text that came without
  its paragraphs is one long one: the place of a sentence in it tells how soon it comes.
#}
with sentences as (

    select document_key, sentence_no, paragraph_no, section,
    from {{ ref('stg_sentences') }}

),

lengths as (

    select document_key, paragraph_no, min(sentence_no) as sentence_no, sum(len(words)) as token_count,
    from sentences
    inner join {{ ref('int_sentences_tokenized') }} using (document_key, sentence_no)
    where sentences.section = 'body'
    group by document_key, paragraph_no

),

beginnings as (

    {# a story of short paragraphs only begins where its text does #}
    select
        document_key,
        coalesce(min(paragraph_no) filter (token_count >= 20), min(paragraph_no)) as first_paragraph_no,
    from lengths
    group by document_key

)

select
    document_key,
    sentence_no,
    section,
    paragraph_no - first_paragraph_no + 1 as story_paragraph_no,
    story_paragraph_no <= 3
    and sentence_no - min(sentence_no) over (partition by document_key, paragraph_no) < 4 as is_opening,
from sentences
inner join beginnings using (document_key)
