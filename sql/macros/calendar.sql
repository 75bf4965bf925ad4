{# Whether a year, a month and a day make a date. #}
{% macro is_calendar_day(year, month, day) -%}
{{ day }} <= day(last_day(make_date({{ year }}, {{ month }}, 1)))
{%- endmacro %}

{# The date of a day of a month, or of the month's last day when it is shorter. #}
{% macro safe_date(year, month, day) -%}
make_date({{ year }}, {{ month }}, least({{ day }}, day(last_day(make_date({{ year }}, {{ month }}, 1)))))
{%- endmacro %}

{# The last of one weekday (1 = Monday) up to a date, that date included. #}
{% macro weekday_until(weekday, date) -%}
({{ date }} - ((isodow({{ date }}) - {{ weekday }} + 7) % 7)::integer)
{%- endmacro %}

{# The first of one weekday (1 = Monday) from a date on, that date included. #}
{% macro weekday_from(weekday, date) -%}
({{ date }} + (({{ weekday }} - isodow({{ date }}) + 7) % 7)::integer)
{%- endmacro %}

{# First and last month of a part of a year: H1, H2, Q1 … Q4, M8 (the first eight months), S1 … S3 (spring to fall). #}
{% macro part_start(part) -%}
case left({{ part }}, 1)
    when 'H' then 6 * (substr({{ part }}, 2)::integer - 1) + 1
    when 'Q' then 3 * (substr({{ part }}, 2)::integer - 1) + 1
    when 'S' then 3 * substr({{ part }}, 2)::integer
    else 1
end
{%- endmacro %}

{% macro part_end(part) -%}
case left({{ part }}, 1)
    when 'H' then 6 * substr({{ part }}, 2)::integer
    when 'Q' then 3 * substr({{ part }}, 2)::integer
    when 'S' then 3 * substr({{ part }}, 2)::integer + 2
    else substr({{ part }}, 2)::integer
end
{%- endmacro %}

{# First and last day of a part of a month: H1, H2 its halves, T1 … T3 beginning, middle and end, W1 … W5 its weeks. #}
{% macro part_first_day(part) -%}
case
    when {{ part }} = 'H2' then 16
    when {{ part }} = 'T2' then 11
    when {{ part }} = 'T3' then 21
    when {{ part }} = 'W5' then 25
    when {{ part }} like 'W%' then 7 * substr({{ part }}, 2)::integer - 6
    else 1
end
{%- endmacro %}

{% macro part_last_day(part) -%}
case
    when {{ part }} = 'H1' then 15
    when {{ part }} = 'T1' then 10
    when {{ part }} = 'T2' then 20
    when {{ part }} like 'W%' then least(7 * substr({{ part }}, 2)::integer, 31)
    else 31
end
{%- endmacro %}
