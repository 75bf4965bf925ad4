{#
  How often a document names each country, by name, adjective or capital. An organisation counts only where it trades.
#}
with phrases as (

    select document_key, sentence_no, token_no, concept as code, kind,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in (
            'country_name', 'country_short', 'country_adjective', 'country_prefix', 'country_capital_for_government',
                'organization'
        )

),

traders as (

    select distinct document_key, country_code as code
    from {{ ref('int_figure_named_countries') }}

),

counted as (

    {# "Suisse" is name and adjective at once #}
    select
        phrases.document_key,
        phrases.code,
        count(distinct concat_ws('-', sentence_no, token_no)) as mention_count,
        bool_and(phrases.kind = 'organization') as is_organization,
    from phrases
    left join traders using (document_key, code)
    where phrases.kind != 'organization' or traders.code is not null
    group by phrases.document_key, phrases.code

)

select * from counted
