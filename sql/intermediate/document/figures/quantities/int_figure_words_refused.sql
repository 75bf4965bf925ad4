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
        and words.note in ('price_of', 'participle', 'allots', 'lends', 'object', 'place')
    where located.layer = 'figures' and located.kind = 'metric'

),

sentences as (

    select document_key, sentence_no, language, words, pieces,
    from {{ ref('int_sentences_tokenized') }}

),

worlds as (

    select
        language,
        list(phrase) filter (kind = 'of_world') as words,
        list(phrase) filter (kind = 'passing') as passages,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

openers as (

    select document_key, sentence_no, token_end as opener_end, note as opener, concept as opener_concept,
    from phrases
    where note in ('price_of', 'lends') or concept in ('investment', 'exports', 'imports')

),

governed as (

    select phrases.document_key, phrases.sentence_no, phrases.token_no, phrases.token_end, phrases.concept,
    from phrases
    inner join openers using (document_key, sentence_no)
    inner join sentences using (document_key, sentence_no)
    inner join worlds using (language)
    where
        phrases.token_no >= opener_end
        and case
            when opener = 'price_of'
                then phrases.note = 'participle' and phrases.token_no - opener_end <= 6
            when opener = 'lends' then phrases.note = 'object' and phrases.token_no - opener_end <= 10
            {# "exports through the port rose to 9 million" #}
            when opener_concept in ('exports', 'imports')
                then phrases.note = 'place' and phrases.token_no - opener_end <= 8
                and list_has_any(sentences.words[opener_end:phrases.token_no - 1], worlds.passages)
            {# "the project costs 9 million, with 5 million set aside for Malta" #}
            else phrases.note = 'allots' and phrases.token_no - opener_end <= 20
                and regexp_matches(array_to_string(sentences.words[opener_end:phrases.token_no - 1], ' '), '\d')
        end
        and (phrases.note = 'allots' or not list_contains(sentences.words[opener_end:phrases.token_no - 1], ','))

)

select * from governed
union
select * from {{ ref('int_figure_words_outdone') }}
union
select * from {{ ref('int_figure_words_far') }}
union
select * from {{ ref('int_figure_words_of_world') }}
