{# The words around each month of a text that is no name, without those that say nothing of a date. #}
with months as (

    select
        document_key,
        sentence_no,
        token_no as month_no,
        token_end as month_end,
        try_cast(concept as integer) as month,
        kind as month_kind,
    from {{ ref('int_phrases_located') }}
    anti join {{ ref('int_words_of_names') }} using (document_key, sentence_no, token_no)
    where layer = 'syntax' and kind in ('month', 'month_after_day')

),

sentences as (

    select * from {{ ref('int_sentences_tokenized') }}

),

weekdays as (

    {# "du lundi 2 au dimanche 8 juin": names of days stand between the numbers #}
    select language, list(lower(phrase)) as weekdays,
    from {{ ref('lex_calendar') }}
    where kind = 'weekday'
    group by language

),

adjacent as (

    select
        language,
        list(phrase) filter (kind in ('ordinal_ending', 'day_link')) || any_value(weekdays) as fillers_before,
        list(phrase) filter (kind = 'ordinal_ending') as fillers_after,
        list(phrase) filter (kind = 'day_range') as day_ranges,
    from {{ ref('lex_adjacent_words') }}
    left join weekdays using (language)
    group by language

),

surrounded as (

    {# ordinal endings and "of" between day and month say nothing: "15th of July", "1er mai" #}
    select
        months.*,
        adjacent.day_ranges,
        list_filter(
            sentences.words[greatest(month_no - 5, 1):month_no - 1],
            lambda word: not coalesce(list_contains(adjacent.fillers_before, word), false)
        ) as before,
        {# "from January to May, 14 percent": a comma parts the month from another number #}
        if(
            sentences.words[month_end] = ',' and len(sentences.words[month_end + 1]) <= 2,
            [],
            list_filter(
                sentences.words[month_end:month_end + 6],
                lambda word: word not in (',', '.') and not coalesce(list_contains(adjacent.fillers_after, word), false)
            )
        ) as after,
    from months
    inner join sentences using (document_key, sentence_no)
    left join adjacent using (language)

)

select * from surrounded
