{# A key of 16 hex digits made of what identifies a row, so that order of arrival and rebuilds change nothing. #}
{% macro surrogate_key(parts) -%}
left(md5(concat_ws('|', {% for part in parts %}coalesce({{ part }}::varchar, ''){{ ',
    ' if not loop.last }}{% endfor %})), 16)
{%- endmacro %}

{# day, month, year, interval or unknown, by what the two ends of an interval are. #}
{% macro date_precision(date_start, date_end) -%}
case
    when {{ date_start }} is null then 'unknown'
    when {{ date_start }} = {{ date_end }} then 'day'
    when {{ date_start }} = date_trunc('year', {{ date_start }}) and {{ date_end }} = {{ date_start }} + interval 1 year - interval 1 day then 'year'
    when {{ date_start }} = date_trunc('month', {{ date_start }}) and {{ date_end }} = last_day({{ date_start }}) then 'month'
    else 'interval'
end
{%- endmacro %}

{# English name of a weekday, 1 = Monday. #}
{% macro weekday_name(weekday) -%}
['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'][{{ weekday }}]
{%- endmacro %}
