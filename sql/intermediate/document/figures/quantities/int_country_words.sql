{#
  Words that name a party: countries, cities of them, organisations. Who trades with Europe trades with its union.
#}
with countries as (

    select document_key, sentence_no, token_no, token_end, kind, if(kind = 'city', detail, concept) as country_code,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in (
            'country_name', 'country_short', 'country_adjective', 'country_demonym', 'country_prefix',
            'country_capital_for_government',
            'organization', 'city'
        )

),

unions as (

    select document_key, sentence_no, token_no, token_end, 'organization' as kind, concept as country_code,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind = 'region'
        and concept in (select organization_id from {{ ref('ref_organizations') }})

)


select * from countries
union all
select * from unions
