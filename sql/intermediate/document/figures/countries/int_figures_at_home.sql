{#
  Money of no country, or of the one country that a document is about, in a sentence that names no other party ("the
  kit deal", aid for one's own island): nowhere does it cross a border.
#}
with figures as (

    select figures.document_key, figures.sentence_no, figures.token_no,
    from {{ ref('int_figures') }} as figures
    left join {{ ref('int_border_crossings') }} as crossings using (document_key, sentence_no)
    left join {{ ref('int_border_crossings') }} as before
        on figures.document_key = before.document_key and figures.sentence_no = before.sentence_no + 1
    where
        subject in ('contracts', 'loan_or_aid', 'passengers')
        {# but the trade deficit #}
        or subject = 'other' and not coalesce(crossings.trades, false) and not coalesce(before.trades, false)
        {# "foreign investment in Chile" comes from elsewhere #}
        or subject = 'investment' and not coalesce(crossings.sells_across, false)

),

territories as (

    select territory_code, country_code as realm_code,
    from {{ ref('ref_territories') }}

),

parties as (

    select located.document_key, located.sentence_no, coalesce(territories.realm_code, located.concept) as party,
    from {{ ref('int_phrases_located') }} as located
    left join territories on located.concept = territories.territory_code
    where
        layer = 'syntax'
        and kind in (
            'country_name', 'country_short', 'country_adjective', 'country_capital_for_government',
            'organization', 'region'
        )

),

counted as (

    select document_key, party, count(*) as mention_count,
    from parties
    group by document_key, party

),

homes as (

    {# four of five mentions are one country's #}
    select document_key, arg_max(party, (mention_count, party)) as home,
    from counted
    group by document_key
    having max(mention_count) > 0.8 * sum(mention_count)

),

countries as (

    select
        document_key, sentence_no, token_no,
        list(distinct coalesce(realm_code, country_code)) as codes,
        len(codes) = 1 and bool_or(realm_code is not null) as is_within_realm,
    from {{ ref('int_figure_countries') }}
    left join territories on country_code = territory_code
    group by document_key, sentence_no, token_no

),

foreigners as (

    select distinct parties.document_key, parties.sentence_no
    from parties
    inner join homes using (document_key)
    where parties.party is distinct from homes.home

)

select figures.* from figures
left join homes using (document_key)
left join countries using (document_key, sentence_no, token_no)
left join foreigners using (document_key, sentence_no)
where
    countries.codes is null
    or countries.is_within_realm
    or (countries.codes = [homes.home] and foreigners.sentence_no is null)
union
select * from {{ ref('int_figures_budgeted') }}
