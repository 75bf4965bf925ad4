{#
  Dates near an encounter that are those of something else: "the visit, Thursday's ceremony", "leaves on Wednesday after
  visiting Lima", "arrived on Sunday to attend a gathering".
#}
with readings as (

    select * from {{ ref('int_meeting_date_readings') }}

),

owners as (

    select document_key, sentence_no, token_no as date_no_end, true as is_owner,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'possessive'

),

sequels as (

    select language, list(phrase) as words,
    from {{ ref('lex_adjacent_words') }}
    where kind = 'sequel'
    group by language

),

journeys as (

    select document_key, sentence_no, min(token_no) as journey_no,
    from {{ ref('int_meeting_candidates') }}
    where rule_id = 'verb_visit'
    group by document_key, sentence_no

),

marks as (

    select document_key, sentence_no, places,
    from {{ ref('int_sentence_marks') }}

),

postponed as (

    select document_key, sentence_no, token_end + 1 as date_no, true as is_postponed,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind = 'status' and concept = 'postponed'

)

select distinct readings.document_key, readings.sentence_no, readings.token_no, readings.date_no,
from readings
inner join {{ ref('int_meeting_candidates') }} as candidates using (document_key, sentence_no, token_no)
inner join {{ ref('int_sentences_tokenized') }} as sentences using (document_key, sentence_no)
left join sequels on sentences.language = sequels.language
left join owners using (document_key, sentence_no, date_no_end)
left join postponed using (document_key, sentence_no, date_no)
left join journeys on readings.document_key = journeys.document_key and readings.sentence_no = journeys.sentence_no
left join marks on readings.document_key = marks.document_key and readings.sentence_no = marks.sentence_no
where
    {# "put off in August because", "postponed from May to June" #}
    coalesce(is_postponed and not readings.is_own, false)
    {# "went in 2023 to attend the summit": a longer stretch is that of both #}
    or readings.kind in ('day', 'weekday', 'relative_day')
    and (
        (
            coalesce(owners.is_owner, false)
            and readings.token_no - readings.date_no_end not between 0 and 6
            {# "met Y at Wednesday's summit" #}
            and not coalesce(list_contains(marks.places, readings.date_no - 1), false)
        )
        or (
            readings.rule_id = 'verb_visit'
            and readings.date_no_end < readings.token_no
            and list_has_any(
                sentences.words[greatest(readings.date_no_end, readings.token_no - 3):readings.token_no - 1],
                sequels.words
            )
        )
        or (
            candidates.verb_kind = 'attend'
            and candidates.verb_form = 'infinitive'
            {# "is due on Friday to attend" #}
            and journeys.journey_no < readings.date_no
            and readings.date_no < candidates.verb_no
        )
    )
