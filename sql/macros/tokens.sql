{#
  What counts as one token: a number with its separators, an abbreviation with its points (U.S.), a word, or one other
  sign. Hyphens and apostrophes inside and around words only separate, so that "l’État", "l'État" and "vice-Premier" /
  "vice Premier" read alike.
#}
{% macro token_pattern() -%}
\d{1,3}(?:[ ''’]\d{3})+\b(?:[.,]\d+)?|\d+(?:[.,]\d+)*|(?:\p{L}\.){2,}|[\p{L}\p{M}]+|[^\s\p{L}\p{M}\d''’‘-]
{%- endmacro %}

{# The tokens of a text in lower case, as a list. #}
{% macro words(expression) -%}
regexp_extract_all(lower({{ expression }}), '{{ token_pattern() }}')
{%- endmacro %}

{# The same tokens as printed, each with what separates it from the one before: joined, they give the text back. #}
{% macro pieces(expression) -%}
regexp_extract_all({{ expression }}, '[\s''’‘-]*(?:{{ token_pattern() }})')
{%- endmacro %}

{# Some of a sentence's tokens as a label: as printed, without what separates them from their neighbours. #}
{% macro label(pieces, start, stop) -%}
trim(array_to_string({{ pieces }}[{{ start }}:{{ stop }} - 1], ''), ' -,''’‘')
{%- endmacro %}
