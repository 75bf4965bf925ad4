{#
  The two countries of a text, and its own, as far as they can stand for a figure that names one: what a country lends or
  invests is for the other one only where that stands near, or the text tells of encounters that it takes part in.
#}
with figures as (

    select document_key, sentence_no, token_no, subject,
    from {{ ref('int_figures') }}

),

surroundings as (

    select * from {{ ref('int_figure_surroundings') }}

),

partners as (

    select * from {{ ref('int_document_partners') }}

),

met as (

    {# "at the summit Malta lent 5 million", in a paper from Togo: Togo was not there #}
    select
        partners.document_key,
        bool_or(list_has_all(mentions.parties, partners.pair)) as is_pair_met,
        bool_or(list_contains(mentions.parties, partners.home)) as is_home_met,
    from partners
    semi join {{ ref('int_encounter_documents') }} using (document_key)
    inner join {{ ref('int_meeting_mentions') }} as mentions using (document_key)
    group by partners.document_key

),

named as (

    select distinct document_key, sentence_no, token_no, true as is_named,
    from {{ ref('int_figure_named_countries') }}

),

joint as (

    select distinct document_key, sentence_no, true as is_joint,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'joint'

)

select
    figures.document_key,
    figures.sentence_no,
    figures.token_no,
    surroundings.is_global as is_worldwide,
    if(
        coalesce(met.is_pair_met, false)
        or coalesce(joint.is_joint, false)
        or figures.subject in ('goods_trade', 'exports', 'imports', 'tariff')
        or coalesce(list_has_all(surroundings.near_codes, partners.pair), false),
        coalesce(partners.pair, headings.codes),
        null
    ) as pair,
    if(
        figures.subject = 'contracts'
        or (
            figures.subject = 'loan_or_aid'
            and not coalesce(met.is_home_met, false)
            and coalesce(named.is_named, false)
            and not coalesce(list_contains(surroundings.near_codes, partners.home), false)
        ),
        null,
        coalesce(
            partners.home,
            if(figures.subject in ('goods_trade', 'exports', 'imports', 'share', 'other'), reporters.country_code, null)
        )
    ) as home,
from figures
inner join surroundings using (document_key, sentence_no, token_no)
left join partners using (document_key)
left join met using (document_key)
left join named using (document_key, sentence_no, token_no)
left join joint using (document_key, sentence_no)
left join {{ ref('int_figure_reporters') }} as reporters using (document_key)
left join {{ ref('int_figure_headings_read') }} as headings using (document_key, sentence_no)
