{#
  The dates of its sentence that an encounter may take place on, each read as past or as ahead. What is planned has its
  date ahead; so has what is told in the present, where the day is soon and the one before long past: "effectue du 3 au 5
  mai sa première visite".
#}
with candidates as (

    select
        document_key, sentence_no, token_no, token_end, rule_id,
        case takes_place when 'held' then 'past' when 'present' then 'present' else tense end as tense,
    from {{ ref('int_meeting_candidates') }}

),

dates as (

    select * from {{ ref('int_event_dates') }}

),

statuses as (

    select document_key, sentence_no, token_no, status = 'held' as is_held, status = 'cancelled' as is_cancelled,
    from {{ ref('int_meeting_statuses') }}

),

documents as (

    select document_key, published_on,
    from {{ ref('int_document_dates') }}

),

paired as (

    select
        candidates.document_key,
        candidates.sentence_no,
        candidates.token_no,
        candidates.token_end,
        candidates.rule_id,
        is_held,
        dates.kind,
        dates.noun_no is not null as is_own,
        dates.next_start - documents.published_on between 0 and 60
        and documents.published_on - dates.date_end > 300
        and coalesce(candidates.tense, 'present') = 'present'
        and candidates.rule_id != 'event_occasion'
        {# "ends a visit on Wednesday", told on Tuesday #}
        or (
            dates.kind = 'weekday'
            and candidates.tense = 'present'
            and dates.next_start - documents.published_on between 1 and 4
        ) as is_soon,
        {# "the visit, due in December, had been called off": the December that is nearer #}
        is_cancelled
        and documents.published_on - dates.date_end < dates.next_start - documents.published_on as is_nearer_past,
        (is_held and not coalesce(is_soon, false)) or coalesce(is_nearer_past, false) as is_past,
        if(is_past, dates.date_start, coalesce(dates.next_start, dates.date_start)) as date_start,
        if(is_past, dates.date_end, coalesce(dates.next_end, dates.date_end)) as date_end,
        dates.date_basis,
        dates.weekday,
        dates.token_no as date_no,
        dates.token_end as date_no_end,
    from candidates
    inner join statuses using (document_key, sentence_no, token_no)
    left join documents using (document_key)
    inner join dates
        on candidates.document_key = dates.document_key
        and candidates.sentence_no = dates.sentence_no
        and coalesce(dates.noun_no, candidates.token_no) = candidates.token_no
        and dates.token_no - candidates.token_end between -45 and 25
        {# "agreed to finish it by the end of the year" #}
        and not (is_held and dates.kind = 'rest_of_period')

)

select * exclude (is_soon, is_nearer_past, is_past)
from paired
