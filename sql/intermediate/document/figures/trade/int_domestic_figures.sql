{#
  Figures that cross no border: money of no country or of the document's own ("the tram line"), sales at home, shares of
  what is no trade. A document of encounters between countries needs less to show.
#}
with figures as (

    select document_key, sentence_no, token_no, paragraph_no, subject, metric,
    from {{ ref('int_figures') }}
    where subject not in ('freight_rail', 'freight_other')

),

crossings as (

    select * from {{ ref('int_border_crossings') }}

),

owners as (

    {# "our sales fell", says who speaks for a country #}
    select document_key, sentence_no,
    from {{ ref('int_figure_actors') }}
    where own_codes is not null

),

judged as (

    select
        figures.*,
        case
            when subject in ('goods_trade', 'exports', 'imports')
                then here.trades or here.sells_across or owners.sentence_no is not null
            when subject in ('tariff', 'share')
                then supplies.token_no is not null or here.trades or (here.crosses and here.deals)
                or (here.names_party and here.is_global)
            else here.crosses or subject = 'other' and here.trades
        end as is_foreign,
        (here.names_party or here.points_back) and coalesce(
            case
                when subject in ('goods_trade', 'exports', 'imports') then before.sells_across
                when subject in ('tariff', 'share') then before.crosses and here.deals
                else before.crosses
            end,
            false
        )
        or subject in ('goods_trade', 'exports', 'imports', 'tariff', 'share', 'other')
        and coalesce(before.trades, false) as goes_on,
    from figures
    inner join crossings as here using (document_key, sentence_no)
    left join {{ ref('int_quantity_supplies') }} as supplies
        on figures.document_key = supplies.document_key
        and figures.sentence_no = supplies.sentence_no
        and figures.token_no = supplies.token_no
    left join owners
        on figures.document_key = owners.document_key
        and figures.sentence_no = owners.sentence_no
    left join crossings as before
        on figures.document_key = before.document_key
        and figures.sentence_no = before.sentence_no + 1

),

followed as (

    {# "China holds a third of the debt. 944 million have been paid back": after a foreign figure of its kind #}
    select
        *,
        coalesce(
            bool_or(is_foreign) over (
                partition by document_key, paragraph_no, subject order by sentence_no
                range between 2 preceding and current row
            ),
            false
        ) as follows_foreign,
    from judged

)

select followed.document_key, followed.sentence_no, followed.token_no,
from followed
left join {{ ref('int_encounter_documents') }} as met using (document_key)
where
    not (is_foreign or goes_on or follows_foreign)
    {# what a percentage is of, and what grew, has to be said all the same #}
    and (met.document_key is null or metric = 'growth_only' and subject = 'investment')
union
select document_key, sentence_no, token_no,
from {{ ref('int_figures_at_home') }}
