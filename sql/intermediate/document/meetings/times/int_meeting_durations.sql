{#
  Encounters told with how many days they last: "began a three-day visit on Wednesday" goes on for two days more, "a
  achevé mardi une visite de deux jours" began the day before.
#}
with candidates as (

    select document_key, sentence_no, token_no, token_end, format, verb_no,
    from {{ ref('int_meeting_candidates') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'events' and kind in ('duration', 'stage')

),

marks as (

    select document_key, sentence_no, verbs, relatives,
    from {{ ref('int_sentence_marks') }}

),

nearest as (

    {# "who came for a four-day visit, will meet Y": of the visit alone #}
    select candidates.*, phrases.concept as day_count, phrases.token_no as duration_no,
    from candidates
    inner join phrases
        on candidates.document_key = phrases.document_key
        and candidates.sentence_no = phrases.sentence_no
        and phrases.kind = 'duration'
        and (
            candidates.token_no - phrases.token_end between 0 and 3
            or phrases.token_no - candidates.token_end between 0 and 3
        )
    where candidates.format not in ('phone_call', 'video_call')
    qualify rank() over (
        partition by candidates.document_key, candidates.sentence_no, phrases.token_no
        order by abs(phrases.token_no - candidates.token_no)
    ) = 1

),

lasting as (

    select
        document_key, sentence_no, token_no, token_end, verb_no,
        arg_min(day_count, (abs(duration_no - token_no), duration_no))::integer as day_count,
    from nearest
    group by all

),

staged as (

    select
        lasting.document_key,
        lasting.sentence_no,
        lasting.token_no,
        lasting.day_count,
        count(phrases.concept) > 0 as is_ending,
    from lasting
    left join marks using (document_key, sentence_no)
    left join phrases
        on lasting.document_key = phrases.document_key
        and lasting.sentence_no = phrases.sentence_no
        and phrases.kind = 'stage'
        and (
            coalesce(lasting.verb_no, lasting.token_no) - phrases.token_end between -1 and 8
            {# "a two-day visit to Peru by Minister X ended on Monday", "s'est achevée lundi" #}
            or (
                phrases.token_no - lasting.token_end between 0 and 14
                and {{ count_between('marks.verbs', 'lasting.token_end', 'phrases.token_no - 1') }} = 0
                and {{ count_between('marks.relatives', 'lasting.token_end', 'phrases.token_no') }} = 0
            )
        )
    group by all

)

select * from staged
