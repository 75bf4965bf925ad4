{#
  The value of a written number. A comma is a decimal sign in French and parts thousands in English, a point the
  other way round;
  three digits after the only separator are thousands where the language says so, and groups of three always are.
#}
{% macro number_value(word, language) -%}
try_cast(
    case
        {# "48 000", and in Switzerland "48'000" #}
        when regexp_matches({{ word }}, '^\d{1,3}([ ''’]\d{3})+([.,]\d+)?$')
            then replace(regexp_replace({{ word }}, '[ ''’]', '', 'g'), ',', '.')
        when regexp_matches({{ word }}, '^\d{1,3}([.,]\d{3}){2,}$') then regexp_replace({{ word }}, '[.,]', '', 'g')
        when {{ language }} = 'en' and regexp_matches({{ word }},
            '^\d{1,3}(,\d{3})+(\.\d+)?$') then replace({{ word }}, ',', '')
        when {{ language }} != 'en' and regexp_matches({{ word }}, '^\d{1,3}(\.\d{3})+(,\d+)?$')
            then replace(replace({{ word }}, '.', ''), ',', '.')
        else replace({{ word }}, ',', '.')
    end as double
)
{%- endmacro %}

{# Whether a quantity of one kind of unit can measure a metric: no passengers in dollars, no loans in barrels. #}
{% macro measures(metric, unit_kind, unit) -%}
case
    when {{ metric }} = 'none' then true
    when {{ unit_kind }} = 'percent' then {{ metric }} in ('share', 'tariff')
    when {{ unit_kind }} = 'currency'
        then {{ metric }} in ('goods_trade', 'exports', 'imports', 'investment', 'contracts', 'loan_or_aid', 'other')
    when {{ unit }} = 'person' then {{ metric }} = 'passengers'
    {# "a gift of 5,000 tonnes of rice" #}
    when {{ unit }} = 'tonne' and {{ metric }} = 'loan_or_aid' then true
    else {{ metric }} in ('exports', 'imports', 'contracts', 'freight_rail', 'freight_other', 'other')
end
{%- endmacro %}

{# How far a word stands from a quantity: what is measured is named before its value more often than after it. #}
{% macro word_distance(word, quantity) -%}
if(
    {{ word }}.token_no < {{ quantity }}.token_no,
    greatest({{ quantity }}.token_no - {{ word }}.token_end, 0),
    2 * greatest({{ word }}.token_no - {{ quantity }}.token_end, 0) + 4
)
{%- endmacro %}
