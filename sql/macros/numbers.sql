{#
  The value of a written number. A comma is a decimal sign in French and parts thousands in English, a point the other way round;
  three digits after the only separator are thousands where the language says so, and groups of three always are.
#}
{% macro number_value(word, language) -%}
try_cast(
    case
        when regexp_matches({{ word }}, '^\d{1,3}( \d{3})+([.,]\d+)?$') then replace(replace({{ word }}, ' ', ''), ',', '.')
        when regexp_matches({{ word }}, '^\d{1,3}([.,]\d{3}){2,}$') then regexp_replace({{ word }}, '[.,]', '', 'g')
        when {{ language }} = 'en' and regexp_matches({{ word }}, '^\d{1,3}(,\d{3})+(\.\d+)?$') then replace({{ word }}, ',', '')
        when {{ language }} != 'en' and regexp_matches({{ word }}, '^\d{1,3}(\.\d{3})+(,\d+)?$')
            then replace(replace({{ word }}, '.', ''), ',', '.')
        else replace({{ word }}, ',', '.')
    end as double
)
{%- endmacro %}
