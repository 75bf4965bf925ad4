{# Where and when an encounter took place that is told without: where the main one did, or the journey that one of its
   people was on, unless it is told of another day. The nearest before it counts; only a journey, a gathering on whose
   margins it was, or "the same afternoon", tells its day. #}
with opened as (

    select * from {{ ref('int_meetings_opened') }}

),

margins as (

    {# "En marge des travaux, X s'est entretenu avec Y": where and when others met #}
    select distinct document_key, sentence_no, true as is_margin,
    from {{ ref('int_phrases_located') }}
    anti join {{ ref('int_event_nouns') }} using (document_key, sentence_no)
    where layer = 'events' and kind = 'occasion' and concept = 'margin'

),

stages as (

    select document_key, event_key, sentence_no, format, stage, stage_time, person_keys, time, is_main,
    from opened
    where status = 'held' and (is_main or format in ('visit', 'summit', 'forum', 'council'))

),

paired as (

    select
        opened.document_key, opened.event_key, stages.event_key as stage_key,
        opened.sentence_no >= stages.sentence_no as is_before,
        abs(opened.sentence_no - stages.sentence_no) as distance,
        if(
            opened.city is null and coalesce(opened.country_code = stages.stage['country_code'], true),
            stages.stage,
            null
        ) as stage,
        if(
            {# "arrived on Monday from Lima, where he attended the summit": another day #}
            opened.time is null and (stages.format = 'visit' or opened.is_same_day or is_margin)
            and coalesce(opened.country_code = stages.stage['country_code'], true),
            stages.stage_time,
            null
        ) as time,
        {# "on Tuesday" of a visit is the Tuesday of its days #}
        {{ weekday_from('opened.time.weekday', 'stages.time.date_start') }} as day_of_stage,
        opened.time.date_basis != 'stated'
        and day_of_stage <= stages.time.date_end
        and stages.time.date_end - stages.time.date_start < 14 as is_day_of_stage,
    from opened
    inner join stages using (document_key)
    left join margins on opened.document_key = margins.document_key and opened.sentence_no = margins.sentence_no
    where
        opened.status = 'held'
        and not opened.is_elsewhere
        and not opened.lies_ahead
        and opened.event_key != stages.event_key
        {# "the two first met in April": of a month that nobody can tell, but not now #}
        and not (
            opened.time.date_start is null
            and coalesce(opened.time.date_kind in ('month', 'relative_month', 'relative_year', 'year'), false)
        )
        and (
            (stages.is_main or stages.format = 'visit')
            and (opened.has_both_sides or list_has_any(opened.person_keys, stages.person_keys))
            or coalesce(is_margin, false) and stages.format in ('summit', 'forum', 'council')
        )
        and (
            coalesce(is_day_of_stage, false)
            or coalesce(
                opened.time.date_start <= stages.time.date_end and opened.time.date_end >= stages.time.date_start, true
            )
        )

),

nearest as (

    select
        document_key, event_key,
        arg_min(stage, (not is_before, distance, stage_key)) filter (stage.city is not null) as stage,
        arg_min(time, (not is_before, distance, stage_key)) filter (time is not null) as time,
        arg_min(day_of_stage, (not is_before, distance, stage_key)) filter (is_day_of_stage) as day,
    from paired
    group by document_key, event_key

)

select * from nearest
