{#
  Paragraphs that are a day and nothing else ("Mardi 14 octobre", "SAMEDI – DIMANCHE"), where a text has several of
  them: an agenda. Other headings end a day. A weekday without a day is the first one in the days that the agenda says it covers, else the next.
#}
with paragraphs as (

    select * from {{ ref('int_heading_days') }}

),

dates as (

    select * from {{ ref('int_dates') }}
    where kind = 'day' and date_start < date_end and sentence_no <= 3

),

reference_dates as (

    select * from {{ ref('int_reference_dates') }}

),

spans as (

    {# "Agenda, 13-19 octobre": the first days that the text names together #}
    select document_key, arg_min(next_start, (sentence_no, token_no)) as span_start,
    from dates
    group by document_key

),

dated as (

    select
        document_key,
        sentence_no,
        coalesce(is_day, false) as is_day,
        coalesce(spans.span_start, reference_to + 1) as first_day,
        if(
            coalesce(is_day, false), coalesce(day_start, {{ weekday_from('first_weekday', 'first_day') }}), null
        ) as date_start,
        if(
            coalesce(is_day, false), coalesce(day_end, {{ weekday_from('last_weekday', 'first_day') }}), null
        ) as date_end,
        if(day_start is null, 'weekday', 'stated') as date_basis,
        if(first_weekday = last_weekday, first_weekday, null) as weekday,
        coalesce(date_start >= reference_from, false) as is_ahead,
    from paragraphs
    left join spans using (document_key)
    left join reference_dates using (document_key)

)

{# the same day at the top and at the bottom of a text is the day of its publication #}
select * exclude (first_day),
from dated
qualify min(date_start) over (partition by document_key) < max(date_start) over (partition by document_key)
