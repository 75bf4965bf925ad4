{# When an encounter takes place: the date nearest to it in its sentence. #}
with candidates as (

    select * from {{ ref('int_meeting_candidates') }}

),

dates as (

    select * from {{ ref('int_dates') }}

),

statuses as (

    select * from {{ ref('int_meeting_statuses') }}

),

marks as (

    select * from {{ ref('int_sentence_marks') }}

),

nearest as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        dates.kind,
        if(statuses.status = 'held', dates.date_start, coalesce(dates.next_start, dates.date_start)) as date_start,
        if(statuses.status = 'held', dates.date_end, coalesce(dates.next_end, dates.date_end)) as date_end,
        dates.date_basis,
        dates.weekday,
    from candidates
    inner join dates
        on candidates.document_key = dates.document_key
        and candidates.sentence_no = dates.sentence_no
    inner join statuses
        on candidates.document_key = statuses.document_key
        and candidates.sentence_no = statuses.sentence_no
        and candidates.token_no = statuses.token_no
    left join marks
        on candidates.document_key = marks.document_key
        and candidates.sentence_no = marks.sentence_no
    where
        {{ count_between('marks.thats', 'least(dates.token_end, candidates.token_end)', 'greatest(dates.token_no, candidates.token_no)') }} = 0
        and dates.token_no - candidates.token_end between -45 and 25
    qualify row_number() over (
        partition by candidates.document_key, candidates.sentence_no, candidates.token_no
        order by abs(dates.token_no - candidates.token_no), dates.token_no
    ) = 1

)

select * from nearest
