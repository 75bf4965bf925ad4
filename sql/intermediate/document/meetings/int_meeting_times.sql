{# When an encounter takes place: the date nearest to it in its sentence. #}
with candidates as (

    select document_key, sentence_no, token_no, token_end,
    from {{ ref('int_meeting_candidates') }}

),

parts as (

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
    where {{ count_between('marks.thats', 'gap_start', 'gap_end') }} = 0
    qualify row_number() over (
        partition by document_key, sentence_no, token_no
        order by abs(date_no - token_no), date_no, date_no_end, kind
    ) = 1

)

select * from nearest
