{# Prepositions that may stand before a place: "in", "to", "of", not "from". #}
with located_prepositions as (

    {# "from Oslo", "warnings about Kenya": nobody is there #}
    select located.document_key, located.sentence_no, located.token_no, located.token_end, located.concept,
    from {{ ref('int_phrases_located') }} as located
    left join {{ ref('lex_adjacent_words') }} as apart
        on located.language = apart.language
        and located.phrase = apart.phrase
        and apart.kind = 'no_place'
    where
        located.layer = 'syntax'
        and located.kind = 'preposition'
        and located.concept in ('to', 'in', 'of')
        and apart.phrase is null

)

{# "in the Kenyan port of Mombasa": its last preposition says no more than "in" #}
select
    ofs.document_key,
    ofs.sentence_no,
    ofs.token_end,
    if(count(city_words.phrase) > 0 and count(places.token_no) > 0, 'in', ofs.concept) as concept,
from located_prepositions as ofs
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
left join {{ ref('lex_adjacent_words') }} as city_words
    on ofs.concept = 'of'
    and sentences.language = city_words.language
    {# "dans le port kényan de" #}
    and city_words.phrase in (sentences.words[ofs.token_no - 1], sentences.words[ofs.token_no - 2])
    and city_words.kind = 'city_word'
left join located_prepositions as places
    on ofs.document_key = places.document_key
    and ofs.sentence_no = places.sentence_no
    and places.concept in ('in', 'to')
    and ofs.token_no - places.token_end between 1 and 5
group by ofs.document_key, ofs.sentence_no, ofs.token_no, ofs.token_end, ofs.concept
