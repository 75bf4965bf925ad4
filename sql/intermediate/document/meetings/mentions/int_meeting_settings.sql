{#
  Where and when each encounter takes place, and whether it has: what its sentence says, else the heading and the label
  that it stands under in an agenda. What lies after the day of publication is planned, in whatever tense it is told.
#}
with statuses as (

    select * from {{ ref('int_meeting_statuses') }}

),

times as (

    select * from {{ ref('int_meeting_times') }}

),

places as (

    select * from {{ ref('int_meeting_places') }}

),

entries as (

    select * from {{ ref('int_agenda_entries') }}

),

cities as (

    select * from {{ ref('int_meeting_cities') }}

),

durations as (

    select * from {{ ref('int_meeting_durations') }}

),

documents as (

    select document_key, published_on,
    from {{ ref('int_document_dates') }}

),

settled as (

    select
        statuses.document_key,
        statuses.sentence_no,
        statuses.token_no,
        cities.city,
        coalesce(cities.country_code, places.country_code) as country_code,
        if(cities.is_stop, null, places.destination_codes) as destination_codes,
        times.kind is null and entries.date_start is not null as is_entry,
        if(is_entry, entries.date_basis, times.date_basis) as date_basis,
        if(is_entry, 'day', times.kind) as date_kind,
        if(is_entry, entries.date_start, times.date_start) as told_from,
        if(is_entry, entries.date_end, times.date_end) as told_to,
        {# a day is told of what lasts several: its first, or its last #}
        if(told_from = told_to, coalesce(durations.day_count, 1) - 1, 0) as further_days,
        told_from - if(durations.is_ending, further_days, 0)::integer as starts_on,
        told_to + if(durations.is_ending, 0, further_days)::integer as date_end,
        if(is_entry, entries.weekday, times.weekday) as weekday,
        statuses.status = 'held'
        and (coalesce(is_entry and entries.is_ahead, false) or coalesce(starts_on > documents.published_on, false))
            as is_still_ahead,
        if(is_still_ahead, 'planned', statuses.status) as status,
    from statuses
    left join times using (document_key, sentence_no, token_no)
    left join places using (document_key, sentence_no, token_no)
    left join entries using (document_key, sentence_no)
    left join cities using (document_key, sentence_no, token_no)
    left join durations using (document_key, sentence_no, token_no)
    left join documents using (document_key)
    where statuses.status != 'not_held'

)

select * exclude (is_entry, is_still_ahead, starts_on, told_from, told_to, further_days), starts_on as date_start,
from settled
