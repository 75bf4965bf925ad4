{#
  Dates as written, nothing resolved yet: months with days and years around them, dates in digits, years alone,
  weekdays, relative expressions, parts of a year.
#}
with month_dates as (

    select * from {{ ref('int_month_dates') }}

),

dates_in_digits as (

    select * from {{ ref('int_dates_in_digits') }}

),

years_alone as (

    select * from {{ ref('int_years_alone') }}

),

phrases as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and (kind in ('weekday', 'part_of_year') or kind like 'relative_%')

),

worded as (

    select
        * exclude (concept),
        if(kind = 'part_of_year', null, try_cast(concept as integer)) as step,
        if(kind = 'part_of_year', concept, null) as part,
    from phrases

),

expressions as (

    select *, null::integer as step, null::varchar as part,
    from month_dates
    union all by name
    select *, 'day' as kind,
    from dates_in_digits
    union all by name
    select *, 'year' as kind,
    from years_alone
    union all by name
    select * from worded

)

select * from expressions
