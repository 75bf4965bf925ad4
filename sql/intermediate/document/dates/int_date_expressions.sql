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

weekdays_joined as (

    select * from {{ ref('int_weekdays_joined') }}

),

worded as (

    select
        phrases.* exclude (concept) replace (
            coalesce(joined.token_end, phrases.token_end) as token_end,
            {# "over the weekend": on Saturday and Sunday #}
            if(kind = 'relative_weekend', 'weekday', kind) as kind
        ),
        if(phrases.kind = 'part_of_year', null, try_cast(concept as integer)) as step,
        if(phrases.kind = 'relative_weekend', 7, joined.step_end) as step_end,
        if(phrases.kind = 'part_of_year', concept, null) as part,
    from phrases
    left join weekdays_joined as joined using (document_key, sentence_no, token_no)
    anti join weekdays_joined as ended
        on phrases.document_key = ended.document_key
        and phrases.sentence_no = ended.sentence_no
        and phrases.token_no = ended.second_no
    {# "lundi 2 et mardi 3 juin": the days bound it #}
    anti join month_dates as ranges
        on phrases.document_key = ranges.document_key
        and phrases.sentence_no = ranges.sentence_no
        and phrases.kind = 'weekday'
        and ranges.first_day < ranges.last_day
        and phrases.token_no between ranges.token_no - 4 and ranges.token_end

),

expressions as (

    select *, null::integer as step, null::integer as step_end, null::varchar as part,
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
