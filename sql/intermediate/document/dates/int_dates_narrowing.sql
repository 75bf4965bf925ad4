{#
  Dates in the first paragraphs of a document that bound when it was written: not long before the full day that it
  opens with, and, of a day with a weekday and no year, within half a year of one of the years in which the two go together.
#}
with sentences as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section in ('dateline', 'body') and paragraph_no <= 3

),

openings as (

    select * from {{ ref('int_lead_dates') }}

),

weekday_days as (

    select distinct document_key, month, day, weekday,
    from {{ ref('int_weekday_days') }}
    semi join sentences using (document_key, sentence_no)
    where year is null and day <= 28

),

tried as (

    select *, unnest(range(1990, 2051)) as year,
    from weekday_days

)

select
    document_key,
    'stated' as basis,
    'opens with ' || lead_date as evidence,
    {# plans are told ahead, but with the full day seldom by more than a month #}
    lead_date - 31 as valid_from,
    date '2100-01-01' as valid_to,
from openings
union all
select
    document_key,
    'weekday',
    {{ weekday_name('weekday') }} || ', ' || day || '/' || month,
    make_date(year, month, day) - 182,
    make_date(year, month, day) + 182,
from tried
where isodow(make_date(year, month, day)) = weekday
