{#
  The words that belong to a figure: they end at the first comma, semicolon, contrast, "against 4" or "and" after its value,
  but not at that of "from Togo and Malta".
#}
with figures as (

    select * from {{ ref('int_figures') }}

),

sentences as (

    select * from {{ ref('int_sentences_measured') }}

),

adjacent as (

    select
        language,
        list(phrase) filter (kind = 'figure_end') as figure_ends,
        list(phrase) filter (kind = 'set_against') as set_against,
    from {{ ref('lex_adjacent_words') }}
    group by language

),

linked as (

    select * from {{ ref('int_figure_country_links') }}

),

bounded as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        figures.subject,
        list_position(
            list_transform(
                range(figures.token_end, len(sentences.words) + 1),
                lambda place: sentences.words[place] = ';'
                {# but "to Malta, Togo and Peru" #}
                or sentences.words[place] = ',' and not coalesce(
                    list_contains(linked.links, place)
                    and list_has_any(linked.links, range(place + 1, place + 12)), false
                )
                or coalesce(list_contains(adjacent.figure_ends, sentences.words[place]), false)
                and not coalesce(list_contains(linked.links, place), false)
                {# "9 million for Togo against 4 million for Malta", but "duties against Malta" #}
                or coalesce(list_contains(adjacent.set_against, sentences.words[place]), false)
                and coalesce(regexp_matches(sentences.words[place + 1], '^[\d\p{Sc}]'), false)
            ),
            true
        ) as break_place,
        figures.token_end,
        sentences.language,
        sentences.words,
    from figures
    inner join sentences using (document_key, sentence_no)
    left join linked using (document_key, sentence_no)
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
