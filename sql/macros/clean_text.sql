{# Text as every offset counts it: composed characters, one kind of line break and space, no invisible characters. #}
{% macro clean_text(expression) -%}
trim(regexp_replace(
    regexp_replace(
        regexp_replace({{ composed(expression) }}, '\r\n?|\x{0085}|\x{2028}|\x{2029}', chr(10), 'g'),
        '[\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2069}\x{FEFF}\x00-\x08\x0B-\x1F\x7F]', '', 'g'
    ),
    '[\t\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]', ' ', 'g'
), ' ' || chr(10))
{%- endmacro %}

{#
  Composed characters. Letters of the Latin alphabet and general punctuation are, as long as no mark that combines stands
  among them: to look for one takes a fifth of the time.
#}
{% macro composed(expression) -%}
if(
    regexp_matches({{ expression }}, '[^\x{0000}-\x{02FF}\x{2002}-\x{20CF}]'),
    nfc_normalize({{ expression }}),
    {{ expression }}
)
{%- endmacro %}
