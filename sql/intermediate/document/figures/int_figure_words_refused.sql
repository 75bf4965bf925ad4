{#
  Words of measure that measure nothing where they stand: the exports in "the price of oil exported to Malta", sales in "the
  world's sales", what is allotted of a project's cost, the projects that one lends to.
#}
with phrases as (

    select located.document_key, located.sentence_no, located.token_no, located.token_end, located.concept, words.note,
    from {{ ref('int_phrases_located') }} as located
    left join {{ ref('lex_figures') }} as words
        on located.phrase = words.phrase
        and located.kind = words.kind
        and located.concept = words.concept
        and words.note in ('price_of', 'participle', 'allots', 'lends', 'object', 'at_home_too')
    where located.layer = 'figures' and located.kind = 'metric'

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

),

openers as (

    select document_key, sentence_no, token_end as opener_end, note as opener, concept as opener_concept,
    from phrases
    where note in ('price_of', 'lends') or concept = 'investment'

),

governed as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
    from phrases
    inner join openers using (document_key, sentence_no)
    inner join sentences using (document_key, sentence_no)
    where
        phrases.token_no >= opener_end
        and case
            when opener = 'price_of'
                then phrases.note = 'participle' and phrases.token_no - opener_end <= 6
            when opener = 'lends' then phrases.note = 'object' and phrases.token_no - opener_end <= 10
            {# "the project costs 9 million, with 5 million set aside for Malta" #}
            else phrases.note = 'allots' and phrases.token_no - opener_end <= 20
                and regexp_matches(array_to_string(sentences.words[opener_end:phrases.token_no - 1], ' '), '\d')
        end
        and (phrases.note = 'allots' or not list_contains(sentences.words[opener_end:phrases.token_no - 1], ','))

),

of_world as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
    from phrases
    inner join sentences using (document_key, sentence_no)
    inner join worlds using (language)
    left join (
        select document_key, sentence_no, list(token_no) as places,
        from {{ ref('int_country_words') }}
        group by document_key, sentence_no
    ) as countries using (document_key, sentence_no)
    where phrases.note = 'at_home_too' and phrases.concept = 'exports' and (
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

)

select * from governed
union
select * from of_world
