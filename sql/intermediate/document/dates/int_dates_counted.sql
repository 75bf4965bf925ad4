{{ config(materialized='view') }}
{#
  Written dates with the day that "three days earlier" is counted from: the one named last, if it stands near or the text
  names no other but its own; and how many days "Monday and Tuesday" has more than one.
#}
with dates as (

    {# a weekday that its day contradicts says nothing #}
    select
        *,
        case when kind = 'day' then {{ safe_date('year_before', 'month', 'first_day') }} end as day,
        case
            when kind = 'day' and first_day = last_day and day is not null
                then struct_pack(
                    sentence_no := sentence_no,
                    day := day,
                    next_day := {{ safe_date('year_after', 'month', 'first_day') }}
                )
            {# "met X on Tuesday. The next day, …": as either reading of that Tuesday #}
            when kind = 'weekday' and step_end is null and within_day
                then struct_pack(
                    sentence_no := sentence_no,
                    day := coalesce(matched_on, {{ weekday_until('step', 'reference_to') }}),
                    next_day := coalesce(matched_on, {{ weekday_from('step', 'reference_from') }})
                )
        end as start,
    from {{ ref('int_date_years') }}
    where not (kind = 'weekday' and is_contradictory)

),

chained as (

    select
        *,
        last_value(start ignore nulls) over before_it as day_before_it,
        min(case when coalesce(day not between reference_from and reference_to, true) then day end) over before_it
        = max(case when coalesce(day not between reference_from and reference_to, true) then day end) over before_it
        and count_if(kind = 'day' and day is null) over before_it = 0 as names_one_day,
        coalesce(bool_or(day >= reference_from - interval 1 year) over before_it, false) as has_own_day,
    from dates
    window before_it as (
        partition by document_key
        order by sentence_no, token_no, kind
        rows between unbounded preceding and 1 preceding
    )

),

followed as (

    select
        *,
        sentence_no - day_before_it.sentence_no <= 1
        {# "The pact, in force since 1 May 1998, …" is no day of the story any more after some sentences #}
        or not (has_own_day and day_before_it.day < reference_from - interval 1 year)
        and (names_one_day or sentence_no - day_before_it.sentence_no <= 3) as is_near,
    from chained

)

select
    * exclude (day, start, day_before_it, names_one_day, has_own_day, is_near),
    case when is_near then day_before_it.day end as counted_from,
    case when is_near then day_before_it.next_day end as next_from,
    coalesce(step_end, step) as last_step,
    coalesce((step_end - step + 7) % 7, 0) as days_more,
from followed
