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

beside as (

    {# "spoke by phone on May 6" is no deadline; "since the meeting of May 6" tells of that meeting alone #}
    select
        dates.document_key,
        dates.sentence_no,
        dates.token_no,
        bool_or(phrases.kind = 'preposition' and phrases.token_end = dates.token_no) as is_on,
        max(if(phrases.kind = 'event', phrases.token_no, null)) as event_no,
    from dates
    inner join {{ ref('int_phrases_located') }} as phrases
        on dates.document_key = phrases.document_key
        and dates.sentence_no = phrases.sentence_no
        and (
            (phrases.layer = 'events' and phrases.kind = 'event')
            or (phrases.layer = 'syntax' and phrases.kind = 'preposition' and phrases.concept = 'in')
        )
        and dates.token_no - phrases.token_end between 0 and 4
    group by all

),

judged as (

    select
        dates.*,
        coalesce(
            owned.noun_no,
            if(
                list_has_any(sentences.words[greatest(event_no - 4, 1):event_no - 1], boundaries.beginnings),
                event_no,
                null
            )
        ) as noun_no,
        dates.kind != 'rest_of_period'
        and noun_no is null
        and (
            not coalesce(beside.is_on, false)
            and list_has_any(sentences.words[greatest(dates.token_no - 3, 1):dates.token_no - 1], boundaries.deadlines)
            or list_has_any(sentences.words[greatest(dates.token_no - 5, 1):dates.token_no - 1], boundaries.beginnings)
        ) as is_bounded,
    from dates
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    left join boundaries on sentences.language = boundaries.language
    left join beside using (document_key, sentence_no, token_no)
    left join {{ ref('int_event_own_dates') }} as owned using (document_key, sentence_no, token_no, token_end)

)

select * exclude (is_bounded)
from judged
where not coalesce(is_bounded, false)
union all by name
select * from {{ ref('int_event_years') }}
