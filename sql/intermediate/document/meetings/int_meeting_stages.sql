{#
  Where and when an encounter took place that is told without: where the main one did, or the journey that one of its
  people was on, unless it is told of another day. The nearest before it counts; only a journey, or "the same
  afternoon", tells its day.
#}
with opened as (

    select * from {{ ref('int_meetings_opened') }}

),

stages as (

    select document_key, event_key, sentence_no, format, stage, stage_time, person_keys, time,
    from opened
    where status = 'held' and (is_main or format = 'visit')

),

paired as (

    select
        opened.document_key,
        opened.event_key,
        stages.event_key as stage_key,
        opened.sentence_no >= stages.sentence_no as is_before,
        abs(opened.sentence_no - stages.sentence_no) as distance,
        if(
            opened.city is null and coalesce(opened.country_code = stages.stage['country_code'], true),
            stages.stage,
            null
        ) as stage,
        {# "arrived on Monday from Lima, where he attended the summit": another day #}
        if(
            opened.time is null
            and (stages.format = 'visit' or opened.is_same_day)
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
        and (opened.has_both_sides or list_has_any(opened.person_keys, stages.person_keys))
        and (
            coalesce(
                opened.time.date_start <= stages.time.date_end and opened.time.date_end >= stages.time.date_start, true
            )
            or coalesce(is_day_of_stage, false)
        )

),

nearest as (

    select
        document_key,
        event_key,
        arg_min(stage, (not is_before, distance, stage_key)) filter (stage.city is not null) as stage,
        arg_min(time, (not is_before, distance, stage_key)) filter (time is not null) as time,
        arg_min(day_of_stage, (not is_before, distance, stage_key)) filter (is_day_of_stage) as day,
    from paired
    group by document_key, event_key

)

select * from nearest
