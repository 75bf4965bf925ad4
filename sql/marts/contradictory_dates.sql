{{ config(schema='audit') }}
{# Dates that the evidence contradicts, and that the marts therefore do not have. #}
with documents as (

    select document_key, document_id,
    from {{ ref('stg_documents') }}

),

weekdays as (

    select days.document_key, days.sentence_no, days.weekday, days.day, days.month, days.year,
    from {{ ref('int_weekday_days') }} as days
    inner join {{ ref('int_weekday_years') }} as years using (document_key, sentence_no, token_no, weekday_no)
    where years.is_contradictory

),

evidence as (

    select document_key, list(distinct evidence order by evidence) as pieces,
    from {{ ref('int_date_evidence') }}
    anti join {{ ref('int_document_date_bounds') }} using (document_key)
    group by document_key
    having count(distinct evidence) > 1

),

meetings as (

    select mentions.document_key, mentions.sentence_no, mentions.meeting_id, dated.intervals,
    from {{ ref('int_meetings_dated') }} as dated
    inner join {{ ref('int_meetings_resolved') }} as mentions using (meeting_id)
    where dated.is_contradictory

),

found as (

    select
        document_key,
        sentence_no,
        'weekday' as date_of,
        null as meeting_id,
        concat_ws(' ', {{ weekday_name('weekday') }}, day || '/' || month, year) as evidence,
    from weekdays
    union all
    select document_key, null, 'publication', null, array_to_string(pieces, '; '),
    from evidence
    union all
    select document_key, null, 'publication', null, 'encounters that it tells of contradict its own evidence',
    from {{ ref('int_documents_dated') }}
    where is_contradictory
    union all
    select document_key, sentence_no, 'meeting', meeting_id, array_to_string(intervals, '; '),
    from meetings

)

select documents.document_id, found.* exclude (document_key),
from found
inner join documents using (document_key)
