{# Two values told one by one: "came to 5 and 3 million dollars, respectively", "respectivement 12 % et 8 %". #}
with quantities as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        lead(token_no) over in_sentence as next_no,
        lead(token_end) over in_sentence as next_end,
    from {{ ref('int_quantities') }}
    window in_sentence as (partition by document_key, sentence_no order by token_no)

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'respective') as respective,
        list(phrase) filter (kind = 'coordination') as coordinations,
        list(phrase) filter (kind = 'between') as betweens,
    from {{ ref('lex_adjacent_words') }}
    group by language

)

select
    quantities.document_key,
    quantities.sentence_no,
    quantities.token_no,
    quantities.next_no,
    sentences.words,
    sentences.language,
    adjacent.coordinations,
    adjacent.betweens,
from quantities
inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
inner join adjacent using (language)
where
    next_no - quantities.token_end between 1 and 3
    and list_has_any(adjacent.coordinations, sentences.words[quantities.token_end:next_no - 1])
    {# "5 and 3 million in 2012 and 2013, respectively": the years go one by one, not the parties #}
    and len(list_filter(
        range(1, len(sentences.words)),
        lambda place: regexp_matches(sentences.words[place], '^(19|20)\d\d$')
        and (list_contains(adjacent.coordinations, sentences.words[place + 1])
            and coalesce(regexp_matches(sentences.words[place + 2], '^(19|20)\d\d$'), false)
            or place between quantities.token_end and next_no)
    )) = 0
    and list_has_any(
        adjacent.respective,
        sentences.words[greatest(quantities.token_no - 3, 1):quantities.token_no - 1]
        || sentences.words[next_end:next_end + 8]
    )
