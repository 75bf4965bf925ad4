{#
  One constant alternation of all patterns of a lexicon that have one kind. DuckDB compiles a constant pattern once, a
  pattern that comes from a row once per row, hence the look-up at rendering time.
#}
{% macro lexicon_pattern(lexicon, kind) -%}
{%- set seed = ref(lexicon) -%}
{%- set query = "select pattern from " ~ seed ~ " where kind = '" ~ kind ~ "' order by pattern" -%}
{%- set found = run_query(query) if execute else none -%}
{%- if found and found.rows -%}
(?:{{ found.columns[0].values() | join('|') | replace("'", "''") }})
{%- else -%}
[^\s\S]
{%- endif -%}
{%- endmacro %}

{# Whether a text holds a pattern of the lexicon, whatever its case. #}
{% macro matches_lexicon(expression, lexicon, kind) -%}
regexp_matches({{ expression }}, '(?i){{ lexicon_pattern(lexicon, kind) }}')
{%- endmacro %}
