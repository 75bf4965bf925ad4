{# The rows of a model have a key of several columns (or expressions): every combination stands once. #}
{% test unique_combination(model, columns) %}
select
    {{ columns | join(', ') }},
    count(*) as times,
from {{ model }}
group by all
having count(*) > 1
{% endtest %}
