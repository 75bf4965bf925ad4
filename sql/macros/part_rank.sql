{# What noun phrases of actors are made of, in the order in which a stretch of words is read: people first, places after
actors, grammar last. #}
{% macro part_kinds() -%}
    'name', 'institution_name', 'joint', 'role_head', 'role_head_plural', 'role_qualifier', 'country_name',
    'country_short', 'country_adjective', 'country_demonym', 'country_capital_for_government', 'organization',
    'organization_head', 'government_head', 'document_source', 'collective', 'region', 'role_modifier', 'city',
    'country_prefix', 'title', 'possessive', 'pronoun', 'preposition', 'determiner'
{%- endmacro %}

{% macro part_rank(kind) -%}
list_position([{{ part_kinds() }}], {{ kind }})
{%- endmacro %}
