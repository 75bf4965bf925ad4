{# Days of a month with the weekday that stands before them: "mardi 18 mars", "Tuesday, March 18". #}
with expressions as (

    select * from {{ ref('int_date_expressions') }}

)

select
    days.document_key,
    days.sentence_no,
    days.token_no,
    weekdays.token_no as weekday_no,
    days.month,
    days.first_day as day,
    days.year,
    weekdays.step as weekday,
from expressions as days
inner join expressions as weekdays
    on days.document_key = weekdays.document_key
    and days.sentence_no = weekdays.sentence_no
    and days.token_no - weekdays.token_end between 0 and 1
where days.kind = 'day' and days.first_day = days.last_day and weekdays.kind = 'weekday'
