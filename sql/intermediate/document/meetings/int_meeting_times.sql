{# When an encounter takes place: the date nearest to it in its sentence. #}
with candidates as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_meeting_candidates') }}

),

dates as (

    select * from {{ ref('int_event_dates') }}

),

brackets as (

    select
        document_key,
        sentence_no,
        list(token_no) filter (concept = 'open') as opening,
        list(token_no) filter (concept = 'close') as closing,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'bracket'
    group by document_key, sentence_no

),

statuses as (

    select document_key, sentence_no, token_no, status = 'held' as is_held,
    from {{ ref('int_meeting_statuses') }}

),

marks as (

    select document_key, sentence_no, thats,
    from {{ ref('int_sentence_marks') }}

),

paired as (

    {# what is planned has its date ahead #}
    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        dates.kind,
        if(is_held, dates.date_start, coalesce(dates.next_start, dates.date_start)) as date_start,
        if(is_held, dates.date_end, coalesce(dates.next_end, dates.date_end)) as date_end,
        dates.date_basis,
        dates.weekday,
        dates.token_no as date_no,
        dates.token_end as date_no_end,
        least(dates.token_end, candidates.token_end) as gap_start,
        greatest(dates.token_no, candidates.token_no) as gap_end,
    from candidates
    inner join statuses using (document_key, sentence_no, token_no)
    inner join dates
        on candidates.document_key = dates.document_key
        and candidates.sentence_no = dates.sentence_no
        and dates.token_no - candidates.token_end between -45 and 25

),

nearest as (

    select paired.* exclude (gap_start, gap_end)
    from paired
    left join marks using (document_key, sentence_no)
    left join brackets using (document_key, sentence_no)
    where
        {{ count_between('marks.thats', 'gap_start', 'gap_end') }} = 0
        {# "310 000 visitors (in 2024)": a bracket has its own date #}
        and {{ count_between('brackets.opening', 'gap_start', 'gap_end') }}
        = {{ count_between('brackets.closing', 'gap_start', 'gap_end') }}
    qualify row_number() over (
        partition by document_key, sentence_no, token_no
        order by abs(date_no - token_no), date_no, date_no_end, kind
    ) = 1

)

select * from nearest
