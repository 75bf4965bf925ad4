{#
  One word of a name, folded so that its spellings in other languages and transliterations fall together: Nourtléou /
  Nurtleu, Chavkat / Shavkat, Joumangarine / Zhumangarin, Mirziyoïev / Mirziyoyev. Consonants carry a transliterated
  name; words of less than four letters keep their vowels, else too little is left of them.
#}
{% macro name_word_key(word) -%}
{%- set letters = namespace(sql="strip_accents(lower(" ~ word ~ "))") -%}
{%- set folded = letters.sql -%}
{%- for pattern, sound in [
    ('tch|tsch|sch|ch|sh', 's'), ('zh|dj', 'j'), ('kh', 'h'), ('ph', 'f'), ('[cq]', 'k'), ('gu', 'g'), ('w', 'v'),
] -%}
{%- set letters.sql = "regexp_replace(" ~ letters.sql ~ ", '" ~ pattern ~ "', '" ~ sound ~ "', 'g')" -%}
{%- endfor -%}
{%- set sounds = letters.sql -%}
{%- set letters.sql = "regexp_replace(substr(" ~ sounds ~ ", 2), '[aeiouyh]', '', 'g')" -%}
{%- for consonant in 'bdfgklmnprstvz' -%}
{%- set letters.sql = "replace(" ~ letters.sql ~ ", '" ~ consonant * 2 ~ "', '" ~ consonant ~ "')" -%}
{%- endfor -%}
if(length({{ folded }}) < 4, {{ folded }}, left({{ sounds }}, 1) || {{ letters.sql }})
{%- endmacro %}

{# The words of a name without initials and their points: "N. Exemple" is Nora Exemple where a document has her. #}
{% macro name_words(words) -%}
list_filter({{ words }}, lambda word: length(word) > 1)
{%- endmacro %}

{# A whole name as one key, whatever the order of its words: family names stand first in Chinese, last in English. #}
{% macro name_key(words) -%}
coalesce(array_to_string(list_sort(list_transform({{ name_words(words) }}, lambda word: {{ name_word_key('word') }})), ' '), '')
{%- endmacro %}

{# The words of a name as they are spelt, but for accents and order. #}
{% macro name_spelling(words) -%}
coalesce(array_to_string(list_sort(list_transform({{ name_words(words) }}, lambda word: strip_accents(lower(word)))), ' '), '')
{%- endmacro %}
