{# How many positions of a list lie in start (included) .. stop (excluded); an absent list has none. #}
{% macro count_between(positions, start, stop) -%}
coalesce(len(list_filter({{ positions }}, lambda position: position >= {{ start }} and position < {{ stop }})), 0)
{%- endmacro %}
