{#
  Paragraphs that open with their place: "Rabat – Le Maroc et …", "Le Caire. Le ministre recevra …", and the sentences
  that stand in them.
#}
with sentences as (

    select document_key, sentence_no, paragraph_no, section, sentence_text,
    from {{ ref('stg_sentences') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and token_no <= 4 and kind in ('city', 'punctuation')

),

cities as (

    select * from {{ ref('ref_cities') }}

),

openings as (

    {# "* Oslo – Le ministre": what marks an item of a list stands before its place #}
    select
        document_key,
        paragraph_no,
        min(sentence_no) as sentence_no,
        coalesce(not regexp_matches(arg_min(words[1], sentence_no), '[\p{L}\d]'), false) as starts_with_sign,
        {# a hyphen between blanks is no token; a dateline is a sentence of its own: "OSLO, Norway -" #}
        regexp_matches(arg_min(sentence_text, sentence_no), '^\W*\p{Lu}[^-–—,;:.]{1,40} - ')
        or arg_min(sentences.section, sentence_no) = 'dateline' as has_sign,
    from sentences
    inner join {{ ref('int_sentences_tokenized') }} using (document_key, sentence_no)
    where sentences.section in ('body', 'dateline')
    group by document_key, paragraph_no

),

labels as (

    select openings.document_key, openings.paragraph_no, min(places.concept) as city_id,
    from openings
    inner join phrases as places
        on openings.document_key = places.document_key
        and openings.sentence_no = places.sentence_no
        and places.kind = 'city'
        and places.token_no = 1 + starts_with_sign::integer
    left join phrases as signs
        on places.document_key = signs.document_key
        and places.sentence_no = signs.sentence_no
        and signs.concept in ('dash', 'full_stop', 'colon')
        and signs.token_no = places.token_end
    where has_sign or signs.token_no is not null
    group by openings.document_key, openings.paragraph_no

)

select
    sentences.document_key,
    sentences.sentence_no,
    cities.name_en as city,
    cities.country_code,
from sentences
inner join labels using (document_key, paragraph_no)
inner join cities using (city_id)
where sentences.section = 'body'
