{#
  A key of several columns (or expressions): every combination stands once, and no part of it is null but those that
  `nullable` names. One test and not one per column: most of the cost of a test on small tables is its query.
#}
{% test unique_combination(model, columns, nullable=[]) %}
select
    {{ columns | join(', ') }},
    count(*) as times,
from {{ model }}
group by all
having
    count(*) > 1
    {%- for column in columns if column not in nullable %}
    or {{ column }} is null
    {%- endfor %}
{% endtest %}
