{# Text as every offset counts it: composed characters, one kind of line break and space, no invisible characters. #}
{% macro clean_text(expression) -%}
trim(regexp_replace(
    regexp_replace(
        regexp_replace(nfc_normalize({{ expression }}), '\r\n?|\x{0085}|\x{2028}|\x{2029}', chr(10), 'g'),
        '[\x{00AD}\x{200B}-\x{200F}\x{202A}-\x{202E}\x{2060}-\x{2069}\x{FEFF}\x00-\x08\x0B-\x1F\x7F]', '', 'g'
    ),
    '[\t\x{00A0}\x{2000}-\x{200A}\x{202F}\x{205F}\x{3000}]', ' ', 'g'
), ' ' || chr(10))
{%- endmacro %}
