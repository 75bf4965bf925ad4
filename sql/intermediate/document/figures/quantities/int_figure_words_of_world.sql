{# Words of sale that speak of the whole world: "the world's car sales", "sold globally". #}
with phrases as (

    select located.document_key, located.sentence_no, located.token_no, located.token_end, located.concept,
    from {{ ref('int_phrases_located') }} as located
    inner join {{ ref('lex_figures') }} as words
        on located.phrase = words.phrase
        and located.kind = words.kind
        and located.concept = words.concept
        and words.note = 'at_home_too'
    where located.layer = 'figures' and located.kind = 'metric' and located.concept = 'exports'

),

sentences as (

    select document_key, sentence_no, language, words, pieces,
    from {{ ref('int_sentences_tokenized') }}

),

worlds as (

    select language, list(phrase) as words,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'of_world'
    group by language

)

select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
from phrases
inner join sentences using (document_key, sentence_no)
inner join worlds using (language)
left join (
    select document_key, sentence_no, list(token_no) as places,
    from {{ ref('int_country_words') }}
    group by document_key, sentence_no
) as countries using (document_key, sentence_no)
where (
    {# "the world's car sales", "sold globally", but "the World Bank says sales", "after the World Cup, sales" #}
    len(list_filter(
        range(greatest(phrases.token_no - 4, 1), phrases.token_no),
        lambda place: list_contains(worlds.words, sentences.words[place])
        and not regexp_matches(array_to_string(sentences.pieces[place:place + 1], ''), '^\s*[A-Z]\w*\s*[A-Z]')
        and not list_contains(sentences.words[place:phrases.token_no - 1], ',')
        and {{ count_between('countries.places', 'place', 'phrases.token_no') }} = 0
    )) > 0
    or list_contains(worlds.words, sentences.words[phrases.token_end])
)
