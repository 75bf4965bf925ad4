{#
  Money of no country, or of the one country that a document is about, in a sentence that names no other party ("the
  kit deal"): nowhere does it cross a border.
#}
with figures as (

    select figures.document_key, figures.sentence_no, figures.token_no,
    from {{ ref('int_figures') }} as figures
    left join {{ ref('int_border_crossings') }} as crossings using (document_key, sentence_no)
    where
        subject in ('contracts', 'loan_or_aid', 'passengers', 'other')
        {# "foreign investment in Chile" comes from elsewhere #}
        or subject = 'investment' and not coalesce(crossings.sells_across, false)

),

parties as (

    select document_key, sentence_no, concept as party,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in (
            'country_name', 'country_short', 'country_adjective', 'country_capital_for_government', 'organization',
                'region'
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

    select document_key, sentence_no, token_no, list(country_code) as codes,
    from {{ ref('int_figure_countries') }}
    group by document_key, sentence_no, token_no

),

foreigners as (

    select distinct parties.document_key, parties.sentence_no
    from parties
    inner join homes using (document_key)
    where parties.party is distinct from homes.home

),

domestic as (

    select figures.*
    from figures
    left join homes using (document_key)
    left join countries using (document_key, sentence_no, token_no)
    left join foreigners using (document_key, sentence_no)
    where countries.codes is null or (countries.codes = [homes.home] and foreigners.sentence_no is null)

)

select * from domestic
