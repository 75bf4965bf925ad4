{#
  Dates on which something can happen: all but what it began with or is due by, "dormant since 2022", "d'ici fin 2027".
#}
with parts as (

    select * from {{ ref('int_date_parts') }}

),

dates as (

    {# "début juillet": the month says less than its part #}
    select
        document_key, sentence_no, token_no, token_end, kind, date_start, date_end, next_start, next_end, date_basis,
        weekday,
    from {{ ref('int_dates') }}
    anti join (select document_key, sentence_no, token_end from parts) as covered
        using (document_key, sentence_no, token_end)
    where kind != 'part_of_year'
    union all by name
    select * from parts

),

boundaries as (
    select
        language,
        list(phrase) filter (kind = 'deadline') as deadlines,
        {# "since taking office in May": words may stand between #}
        list(phrase) filter (kind = 'beginning') as beginnings,
    from {{ ref('lex_adjacent_words') }}
    where kind in ('beginning', 'deadline')
    group by language

),

bounded as (

    select dates.document_key, dates.sentence_no, dates.token_no,
    from dates
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join boundaries on sentences.language = boundaries.language
    left join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    where
        kind != 'rest_of_period'
        and (
            (
                list_has_any(sentences.words[greatest(dates.token_no - 3, 1):dates.token_no - 1], boundaries.deadlines)
                {# "received by the king on Friday" #}
                and not coalesce(list_contains(marks.places, dates.token_no - 1), false)
            )
            or list_has_any(sentences.words[greatest(dates.token_no - 5, 1):dates.token_no - 1], boundaries.beginnings)
        )

)

select dates.*
from dates
anti join bounded using (document_key, sentence_no, token_no)
union all by name
select * from {{ ref('int_event_years') }}
