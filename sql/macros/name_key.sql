{#
  The words of a name by what they sound like, whatever alphabet of Latin letters they went through: Nourtléou /
  Nurtleu, Chavkat / Shavkat, Joumangarine / Zhumangarin, Iouri / Yury, Erlan / Yerlan.
#}
{% macro name_sounds(words) -%}
{%- set last_c = "regexp_replace(lower(word), 'ç$', 'c')" -%}
{%- set folded = namespace(sql="strip_accents(translate(" ~ last_c ~ ", 'đłøıəčçðþ', 'dloiassdt'))") -%}
{%- for pattern, sound in [
    ('ß', 'ss'), ('æ', 'ae'), ('œ', 'oe'),
    ('^abd[aeou]+l', 'abdl'), ('^ou([aeiy])', 'v\\1'), ('([aeiy])ou([aeiy])', '\\1v\\2'),
    ('^[iy]e', 'e'), ('^[iy]+([aou])', 'y\\1'), ('^[ei]+', 'i'), ('^[ou]+', 'u'),
    ('chtch|shch|tsch|tch|sch|ch|sh', 's'), ('dzh|zh|dj', 'j'), ('kh', 'h'), ('ph', 'f'), ('x', 'ks'),
    ('c([eiy])', 's\\1'), ('gu([eiy])', 'g\\1'), ('qu([eiy])', 'k\\1'), ('[cq]', 'k'), ('w', 'v'), ('([aeiuy]n|r)e$', '\\1'), ('ah$', 'a'),
] -%}
{%- set folded.sql = "regexp_replace(" ~ folded.sql ~ ", '" ~ pattern ~ "', '" ~ sound ~ "', 'g')" -%}
{%- endfor -%}
list_transform(
    {{ words }},
    lambda word: if(list_contains({{ words_of_names('chinese_family_name') }}, word), '=' || word, {{ folded.sql }})
)
{%- endmacro %}

{#
  What is kept of such a sound. Consonants carry a transliterated name, a first vowel that is rounded ("Murat", not
  "Marat") and a last "a" ("Karima", not "Karim") tell names apart, and words of one syllable or of less than four letters keep all they
  have, else too little is left of them.
#}
{% macro sound_key(sound) -%}
{%- set long = "substr(" ~ sound ~ ", 2)" -%}
{%- set kept = namespace(sql=long, short=sound) -%}
{%- for pattern, letters in [
    ('[aeiy]*a$', 'A'), ('le$', 'lE'), ('^([^aeiouy]*)[aeiy]*[ou][aeiouy]*', '\\1O'), ('[aeiouyh]', ''),
] -%}
{%- set kept.sql = "regexp_replace(" ~ kept.sql ~ ", '" ~ pattern ~ "', '" ~ letters ~ "', 'g')" -%}
{%- endfor -%}
{%- for consonant in 'bdfgjklmnprstvz' -%}
{%- set kept.sql = "replace(" ~ kept.sql ~ ", '" ~ consonant * 2 ~ "', '" ~ consonant ~ "')" -%}
{%- endfor -%}
{%- for vowels, vowel in [('ee', 'i'), ('oo', 'u'), ('ou', 'u'), ('y', 'i')] -%}
{%- set kept.short = "replace(" ~ kept.short ~ ", '" ~ vowels ~ "', '" ~ vowel ~ "')" -%}
{%- endfor -%}
case
    when starts_with({{ sound }}, '=') then substr({{ sound }}, 2)
    when length({{ sound }}) < 4 or regexp_full_match({{ sound }}, '[^aeiouy]*[aeiouy]+[^aeiouy]*') then {{ kept.short }}
    else lower(left({{ sound }}, 1) || {{ kept.sql }})
end
{%- endmacro %}

{# The words of a name without initials and their points: "N. Exemple" is Nora Exemple where a document has her. #}
{% macro name_words(words) -%}
list_filter({{ words }}, lambda word: length(word) > 1)
{%- endmacro %}

{# Words of lex_names of one kind, as a list. #}
{% macro words_of_names(kind) -%}
{%- set query = "select phrase from " ~ ref('lex_names') ~ " where kind = '" ~ kind ~ "' order by phrase" -%}
{%- set found = run_query(query) if execute else none -%}
['{{ found.columns[0].values() | join("', '") if found and found.rows else '' }}']
{%- endmacro %}

{#
  Whether these are the words of a Chinese name in pinyin: such words keep every letter, since Zhang Wei, Zheng Wei and
  Zhong Wei are three people.
#}
{% macro is_chinese_name(words) -%}
(
    list_has_any({{ words }}, {{ words_of_names('chinese_family_name') }})
    and len(list_filter({{ words }}, lambda word: not regexp_full_match(strip_accents(word), '{{ pinyin() }}'))) = 0
)
{%- endmacro %}

{% macro pinyin() -%}
(?:(?:[bpmfdtnlgkhjqxzcsryw]|[zcs]h)?(?:i?ang?|i?ai|i?ao|ei|eng?|er|ia|ie|ing?|i?ong|iu|ou|u?ang?|uai|ua|u[ein]|uo|[aeiou]))+
{%- endmacro %}

{# The key of each word of a name, in their order. #}
{% macro name_word_keys(words) -%}
if(
    {{ is_chinese_name(words) }},
    list_transform({{ words }}, lambda word: strip_accents(word)),
    list_transform({{ name_sounds(words) }}, lambda sound: {{ sound_key('sound') }})
)
{%- endmacro %}

{# A whole name as one key, whatever the order of its words: family names stand first in Chinese, last in English. #}
{% macro name_key(words) -%}
coalesce(array_to_string(list_sort({{ name_word_keys(name_words(words)) }}), ' '), '')
{%- endmacro %}

{# The words of a name as they are spelt, but for accents and order. #}
{% macro name_spelling(words) -%}
coalesce(array_to_string(list_sort(list_transform({{ name_words(words) }}, lambda word: strip_accents(lower(word)))), ' '), '')
{%- endmacro %}
