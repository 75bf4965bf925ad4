{# The first city of a story: of its dateline, of the label of its paragraph, or behind a preposition of place. #}
with sentences as (

    select document_key, sentence_no, section, story_paragraph_no,
    from {{ ref('int_story_paragraphs') }}
    where section = 'dateline' or (section = 'body' and is_opening)

),

places as (

    select document_key, sentence_no, token_no, token_end, concept as city_id,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'city'

),

marks as (

    select document_key, sentence_no, places as preposition_places,
    from {{ ref('int_sentence_marks') }}

),

labels as (

    {# "Rabat – Le Maroc et …" opens the paragraph with its place, where it is no agenda #}
    select document_key, sentence_no, true as is_label,
    from {{ ref('int_place_labels') }}
    anti join {{ ref('int_agenda_entries') }} using (document_key)

),

cities as (

    select * from {{ ref('ref_cities') }}

),

opening_cities as (

    select
        places.document_key,
        arg_min(cities.name_en, (places.sentence_no, places.token_no, city_id)) as city,
        arg_min(cities.country_code, (places.sentence_no, places.token_no, city_id)) as country_code,
    from places
    inner join sentences using (document_key, sentence_no)
    inner join marks using (document_key, sentence_no)
    inner join cities using (city_id)
    inner join {{ ref('int_sentences_tokenized') }} as tokenized using (document_key, sentence_no)
    left join labels using (document_key, sentence_no)
    left join {{ ref('int_sentences_going_on') }} as told_next using (document_key, sentence_no)
    left join (select distinct document_key, sentence_no from {{ ref('int_opening_dates') }}) as opening_dates
        using (document_key, sentence_no)
    where
        sentences.section = 'dateline'
        or (labels.is_label and places.token_no = 1)
        {# "Oslo, le 12 mai 2024."; "ANKARA": a line that is a place and nothing else #}
        or (opening_dates.sentence_no is not null and places.token_no = 1)
        or (sentences.story_paragraph_no < 1 and places.token_no = 1 and places.token_end > len(tokenized.words))
        or (
            sentences.story_paragraph_no between 1 and 2
            and list_contains(marks.preposition_places, places.token_no - 1)
            and (places.token_no < told_next.next_no or told_next.next_no is null)
        )
    group by places.document_key

)

select * from opening_cities
