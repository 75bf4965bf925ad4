{#
  Every phrase of every lexicon in one shape, cut into tokens as texts are. Phrases of one layer compete, the longest
  wins; layers do not see each other ("visite officielle" is an event, a topic and a noun phrase at once).
#}
{%- set lexicons = {
    'syntax': ['lex_function_words', 'lex_institutions', 'lex_titles', 'lex_calendar', 'lex_numbers', 'lex_units',
               'lex_currencies', 'lex_punctuation', 'lex_speech_phrases', 'lex_proper_nouns'],
    'events': ['lex_meetings'],
    'figures': ['lex_figures'],
    'acts': ['lex_acts'],
    'topics': ['lex_topics'],
    'asides': ['lex_asides'],
} %}
with listed as materialized (

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
    {# a city is met under any of its spellings in any language #}
    select 'ref_city_terms', 'syntax', 'mul', term, 'city', city_id, country_code, null,
    from {{ ref('ref_city_terms') }}

),

languages as (

    select unnest([{{ "'" ~ var('languages') | join("', '") ~ "'" }}]) as language

),

spread as (

    {# 'mul' is ISO 639's code for what holds in every language #}
    select
        listed.* exclude (language),
        languages.language,
        {{ words('listed.phrase') }} as words,
        regexp_matches(listed.phrase, '^\p{Lu}') as wants_capital,
    from (
        {# many newsrooms print capitals without their accents: "Etats-Unis", "Conseil d'Etat" #}
        select * replace (
            unnest(list_distinct([
                phrase,
                if(regexp_matches(phrase, '^\p{Lu}'), strip_accents(left(phrase, 1)) || substr(phrase, 2), phrase),
                regexp_replace(phrase, '(^|[ ''’-])[éè](\p{L}{2})', '\1e\2', 'g')
            ])) as phrase
        ),
        from listed
    ) as listed
    inner join languages on listed.language in (languages.language, 'mul')

),

final as (

    select distinct
        *,
        len(words) as word_count,
    from spread

),

numbered as (

    {# by kind first: int_phrases_located is sorted by numbers, which costs a quarter of sorting by words #}
    select
        *,
        dense_rank() over (order by kind)::smallint as kind_no,
        row_number() over (
            order by kind, lexicon, layer, language, phrase, concept, detail, tense
        )::integer as phrase_no,
    from final

)

select * from numbered
