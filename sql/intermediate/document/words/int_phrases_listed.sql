{{ config(materialized='view') }}
{# The phrases of every lexicon in one shape, as they are written there. #}
{%- set lexicons = {
    'syntax': ['lex_function_words', 'lex_institutions', 'lex_titles', 'lex_calendar', 'lex_numbers', 'lex_units',
               'lex_currencies', 'lex_punctuation', 'lex_speech_phrases', 'lex_proper_nouns'],
    'events': ['lex_meetings'],
    'figures': ['lex_figures'],
    'acts': ['lex_acts'],
    'topics': ['lex_topics'],
    'asides': ['lex_asides', 'lex_newsrooms'],
} %}
{% for layer, names in lexicons.items() -%}
{% for name in names -%}
select
    '{{ name }}' as lexicon, '{{ layer }}' as layer,
    language, phrase, kind, concept, null as detail, null as tense,
from {{ ref(name) }}
union all
{% endfor %}
{%- endfor %}
select 'lex_roles', 'syntax', language, phrase, 'role_' || kind, concept, domain, null,
from {{ ref('lex_roles') }}
union all
{# "the FBI" says for whom it speaks #}
select 'lex_national_institutions', 'syntax', language, phrase, 'organization_head', concept, country_code, null,
from {{ ref('lex_national_institutions') }}
union all
select
    'lex_verb_forms', 'syntax', forms.language, forms.form, 'verb',
    verbs.kind || '.' || verbs.concept, forms.form_kind, forms.tense,
from {{ ref('lex_verb_forms') }} as forms
inner join {{ ref('lex_verbs') }} as verbs using (language, lemma)
union all
select 'ref_event_terms', 'events', language, term, 'series', series_id, null, null,
from {{ ref('ref_event_terms') }}
union all
select 'ref_country_terms', 'syntax', language, term, 'country_' || term_kind, country_code, null, null,
from {{ ref('ref_country_terms') }}
union all
select 'ref_organization_terms', 'syntax', language, term, 'organization', organization_id, null, null,
from {{ ref('ref_organization_terms') }}
union all
{# a city is met under any of its spellings in any language, but for "Mexico", which is a country in English #}
select
    'ref_city_terms', 'syntax', if(countries.term is null, 'mul', cities.language), cities.term, 'city', city_id,
    cities.country_code, null,
from {{ ref('ref_city_terms') }} as cities
left join (select distinct term from {{ ref('ref_country_terms') }} where term_kind = 'name') as countries using (term)
