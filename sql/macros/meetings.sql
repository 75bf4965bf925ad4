{# Formats that a careful reader could swap: two tellings of one encounter may differ in them. #}
{% macro format_family(format) -%}
case
    when {{ format }} in ('meeting', 'consultation', 'dialogue') then 'talks'
    when {{ format }} in ('phone_call', 'video_call') then 'call'
    when {{ format }} in ('summit', 'council', 'forum', 'ceremony') then 'gathering'
    else {{ format }}
end
{%- endmacro %}

{# The status of several tellings of one encounter: what is reported as held was held, whoever still plans it. #}
{% macro first_status(status) -%}
list_filter(['held', 'cancelled', 'planned',
    'possible'], lambda candidate: list_contains(list({{ status }}), candidate))[1]
{%- endmacro %}
