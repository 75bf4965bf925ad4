{#
  The countries named with a figure, completed: one of the two that a document is about stands for both, another
  country trades with the document's own. "Foreign trade", and trade with a whole region, are one country's.
#}
with figures as (

    select * from {{ ref('int_figures') }}

),

named as (

    select document_key, sentence_no, token_no, list(country_code order by country_code) as codes,
    from {{ ref('int_figure_named_countries') }}
    group by document_key, sentence_no, token_no

),

partners as (

    select * from {{ ref('int_document_partners') }}

),

phrases as (

    select * from {{ ref('int_phrases_located') }}

),

wholes as (

    select * from {{ ref('int_trade_wholes') }}

),

joint as (

    select distinct document_key, sentence_no
    from phrases
    where layer = 'syntax' and kind = 'joint'

),

actors as (

    select * from {{ ref('int_figure_actors') }}

),

described as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        figures.paragraph_no,
        coalesce(named.codes, if(partners.pair is null, actors.codes, null)) as codes,
        coalesce(if(joint.sentence_no is null, actors.own_codes, actors.codes), []) as actor_codes,
        coalesce(wholes.token_no < figures.token_no, false) as is_whole,
        joint.sentence_no is not null as is_joint,
        partners.pair,
        if(figures.subject in ('loan_or_aid', 'contracts', 'tariff'), null, partners.home) as home,
        figures.subject,
    from figures
    left join named using (document_key, sentence_no, token_no)
    left join wholes using (document_key, sentence_no)
    left join joint using (document_key, sentence_no)
    left join actors using (document_key, sentence_no)
    left join partners using (document_key)

)

select
    document_key,
    sentence_no,
    token_no,
    paragraph_no,
    pair,
    home,
    is_joint,
    subject,
    case
        when codes is null or len(codes) > 1 or is_whole then codes
        when list_contains(pair, codes[1]) and subject not in ('other', 'freight_other') then pair
        when len(list_distinct(codes || actor_codes)) > 1 then list_distinct(codes || actor_codes)
        when home is not null then list_distinct(list_append(codes, home))
        else codes
    end as codes,
from described
