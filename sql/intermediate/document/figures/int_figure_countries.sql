{#
  Between whom a figure measures: the countries named with it, else those of the figure before it in its paragraph, else of the sentence
  before, else the two that the document is about. One of the two alone stands for both; another country trades with the document's own.
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

wholes as (

    {# "foreign trade" and trade with a region are one country's own #}
    select distinct document_key, sentence_no
    from {{ ref('int_phrases_located') }}
    where (layer = 'syntax' and kind = 'region' and concept is not null) or (layer = 'figures' and concept = 'goods_trade' and phrase in ('foreign trade', 'commerce extérieur'))

),

carried as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        wholes.sentence_no is not null as is_whole,
        named.codes is null as is_carried,
        coalesce(
            named.codes,
            last_value(named.codes ignore nulls) over (
                partition by figures.document_key, figures.paragraph_no
                order by figures.sentence_no, figures.token_no
                rows between unbounded preceding and 1 preceding
            )
        ) as codes,
    from figures
    left join named using (document_key, sentence_no, token_no)
    left join wholes using (document_key, sentence_no)

),

completed as (

    select
        carried.document_key,
        carried.sentence_no,
        carried.token_no,
        case
            when carried.codes is null then coalesce(partners.pair, if(partners.home is null, [], [partners.home]))
            when carried.is_whole or len(carried.codes) > 1 then carried.codes
            when list_contains(partners.pair, carried.codes[1]) then partners.pair
            when partners.home is not null then list_distinct(list_append(carried.codes, partners.home))
            else carried.codes
        end as codes,
    from carried
    left join partners using (document_key)

)

select document_key, sentence_no, token_no, unnest(codes) as country_code,
from completed
