{{ config(materialized='view') }}
{#
  Dates that are part of what names an encounter, and nobody else's: "her June 2024 state visit", "Friday's talks", "leur
  rencontre de mars", "sa visite du mois d'août"; or to which it was put off: "the visit, planned for May, was moved to June".
#}
with dates as (

    select distinct document_key, sentence_no, token_no, token_end, kind in ('weekday', 'relative_day') as is_near,
    from {{ ref('int_dates') }}

),

nouns as (

    select document_key, sentence_no, token_no, token_end, coalesce(start_no, token_no) as start_no,
    from {{ ref('int_event_nouns') }}
    left join {{ ref('int_event_noun_starts') }} using (document_key, sentence_no, token_no)

),

words as (

    select
        document_key, sentence_no,
        list(token_end) filter (kind = 'preposition' and concept in ('in', 'to')) as prepositions,
        list(token_no) filter (kind in ('determiner', 'preposition')) as partings,
        list(token_end) filter (kind = 'possessive') as owners,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('preposition', 'determiner', 'possessive')
    group by document_key, sentence_no

),

goals as (

    select language, list(phrase) as words,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'postponed_to'
    group by language

),

postponed as (

    select document_key, sentence_no, located.token_no as postponed_no, located.token_end + 1 as token_no,
    from {{ ref('int_phrases_located') }} as located
    inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
    inner join goals on sentences.language = goals.language
    where
        located.layer = 'events' and located.kind = 'status' and located.concept = 'postponed'
        and list_contains(goals.words, sentences.words[located.token_end])

),

owned as (

    select dates.document_key, dates.sentence_no, dates.token_no, dates.token_end, nouns.token_no as noun_no,
    from dates
    inner join nouns using (document_key, sentence_no)
    inner join {{ ref('int_sentence_marks') }} as marks using (document_key, sentence_no)
    left join words using (document_key, sentence_no)
    left join postponed
        on dates.document_key = postponed.document_key
        and dates.sentence_no = postponed.sentence_no
        and dates.token_no = postponed.token_no
    where
        nouns.token_end <= postponed.postponed_no
        or (
            nouns.start_no - dates.token_end between 0 and 2
            {# "on Monday talks began", "said Monday talks would begin" #}
            and {{ count_between('words.prepositions', 'dates.token_no', 'dates.token_no + 1') }} = 0
            and (not is_near or {{ count_between('words.owners', 'dates.token_end', 'nouns.start_no + 1') }} > 0)
            and {{ count_between('words.partings', 'dates.token_end', 'nouns.start_no') }} = 0
            and {{ count_between('marks.commas', 'dates.token_end', 'nouns.start_no') }} = 0
            and {{ count_between('marks.verbs', 'dates.token_end', 'nouns.start_no') }} = 0
        )
        or (
            dates.token_no - nouns.token_end between 1 and 4
            and {{ count_between('marks.ofs', 'nouns.token_end', 'nouns.token_end + 2') }} > 0
            and {{ count_between('marks.ofs', 'dates.token_no - 1', 'dates.token_no') }} > 0
            and {{ count_between('marks.commas', 'nouns.token_end', 'dates.token_no') }} = 0
        )
    qualify row_number() over (
        partition by dates.document_key, dates.sentence_no, dates.token_no
        order by abs(nouns.token_no - dates.token_no), nouns.token_no
    ) = 1

)

select * from owned
