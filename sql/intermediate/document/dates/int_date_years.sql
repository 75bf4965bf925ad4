{#
  Written dates with the time they are counted from, and the year of those that print none: the last one that lay
  before that time, for what has happened, and the next one, for what is planned. A weekday beside the day decides; one
  that contradicts it leaves no date at all.
#}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

),

reference_dates as (

    select document_key, reference_from, reference_to, published_basis, slack,
    from {{ ref('int_reference_dates') }}

),

weekday_years as (

    select document_key, sentence_no, token_no, year_matched, is_contradictory,
    from {{ ref('int_weekday_years') }}

),

weekdays_beside as (

    select document_key, sentence_no, weekday_no as token_no, is_contradictory, matched_on,
    from {{ ref('int_weekday_years') }}

),

anchored as (

    select
        expressions.*,
        reference_dates.* exclude (document_key, slack),
        coalesce(reference_dates.slack, 0) as slack,
        {# a month or a year can be counted from a reference that lies within one month or one year #}
        date_trunc('month', reference_from) = date_trunc('month', reference_to) as within_month,
        year(reference_from) = year(reference_to) as within_year,
        reference_to - reference_from <= 1 as within_day,
        coalesce(weekday_years.year_matched, if(within_year, year(reference_to) + year_step, null)) as year_matched,
        weekdays_beside.matched_on,
        {# months of one year that the text sums up: a day of theirs is that year's, a weekday is any of theirs #}
        within_year and not within_day and summing.document_key is not null as is_dated_by_months,
        coalesce(weekday_years.is_contradictory, weekdays_beside.is_contradictory, false)
        or (kind = 'weekday' and is_dated_by_months and not within_day and matched_on is null) as is_contradictory,
    from expressions
    left join reference_dates using (document_key)
    left join weekday_years using (document_key, sentence_no, token_no)
    left join weekdays_beside using (document_key, sentence_no, token_no)
    left join {{ ref('int_years_behind') }} using (document_key, sentence_no, token_no)
    left join (select distinct document_key, from {{ ref('int_date_evidence') }} where basis = 'relative') as summing
        using (document_key)

),

compared as (

    select
        *,
        {{ safe_date('year(reference_to)', 'month', 'coalesce(first_day, 1)') }} > reference_to + slack as is_ahead,
        month < month(reference_from) or (month = month(reference_from) and first_day < day(reference_from)) as is_over,
    from anchored

),

read_both_ways as (

    select
        * exclude (is_ahead, is_over, slack, year_matched, is_dated_by_months),
        case
            when kind not in ('day', 'month') or is_contradictory then null
            when year is not null then year
            when year_matched is not null then year_matched
            when within_month or is_dated_by_months then year(reference_to) - if(is_ahead, 1, 0)
        end as year_before,
        case
            when kind not in ('day', 'month') or is_contradictory then null
            when year is not null then year
            when year_matched is not null then year_matched
            when within_month or is_dated_by_months then year(reference_from) + if(is_over, 1, 0)
        end as year_after,
    from compared

)

select * from read_both_ways
