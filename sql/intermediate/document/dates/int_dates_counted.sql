{{ config(materialized='view') }}
{#
  Written dates with the day that "three days earlier" is counted from: the one named last, if it stands near or the text
  names no other but its own; and how many days "Monday and Tuesday" has more than one.
#}
with dates as (

    {# a weekday that its day contradicts says nothing #}
    select *, if(kind = 'day', {{ safe_date('year_before', 'month', 'first_day') }}, null) as day,
    from {{ ref('int_date_years') }}
    where not (kind = 'weekday' and is_contradictory)

),

followed as (

    select
        *,
        last_value(if(first_day = last_day and day is not null, struct_pack(sentence_no, day), null) ignore nulls)
            over before_it as day_before_it,
        min(if(day between reference_from and reference_to, null, day)) over before_it
        = max(if(day between reference_from and reference_to, null, day)) over before_it
        and count_if(kind = 'day' and day is null) over before_it = 0 as names_one_day,
    from dates
    window before_it as (
        partition by document_key
        order by sentence_no, token_no, kind
        rows between unbounded preceding and 1 preceding
    )

)

select
    * exclude (day, day_before_it, names_one_day),
    if(names_one_day or sentence_no - day_before_it.sentence_no <= 3, day_before_it.day, null) as counted_from,
    coalesce(step_end, step) as last_step,
    coalesce((step_end - step + 7) % 7, 0) as days_more,
from followed
