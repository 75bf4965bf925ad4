{# The words that belong to a figure: they end at the first comma, semicolon, contrast or "and" after its value. #}
with figures as (

    select * from {{ ref('int_figures') }}

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'figure_end') as figure_ends,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

bounded as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        figures.subject,
        list_position(
            list_transform(
                sentences.words[figures.token_end:],
                lambda word: word in (',', ';') or coalesce(list_contains(adjacent.figure_ends, word), false)
            ),
            true
        ) as break_place,
        figures.token_end,
        sentences.language,
        sentences.words,
    from figures
    inner join sentences using (document_key, sentence_no)
    left join adjacent using (language)

),

stretches as (

    select
        *,
        coalesce(lag(token_end + break_place) over in_sentence, 1) as stretch_start,
        if(lead(token_no) over in_sentence is null or break_place is null, 10000, token_end + break_place)
            as stretch_end,
    from bounded
    window in_sentence as (partition by document_key, sentence_no order by token_no)

)

select * from stretches
