{#
  What stands around a figure: the countries of its sentence and the one before, and whether its sentence speaks of the
  world.
#}
with figures as (

    select document_key, sentence_no, token_no,
    from {{ ref('int_figures') }}

),

parties as (

    select document_key, sentence_no, country_code,
    from {{ ref('int_figure_sentence_parties') }}

),

near as (

    select
        figures.document_key,
        figures.sentence_no,
        figures.token_no,
        list(distinct parties.country_code order by parties.country_code) as near_codes,
    from figures
    inner join parties
        on figures.document_key = parties.document_key
        and parties.sentence_no between figures.sentence_no - 1 and figures.sentence_no
    group by figures.document_key, figures.sentence_no, figures.token_no

)

select
    figures.document_key,
    figures.sentence_no,
    figures.token_no,
    near.near_codes,
    coalesce(crossings.is_global, false) as is_global,
from figures
left join near using (document_key, sentence_no, token_no)
left join {{ ref('int_border_crossings') }} as crossings using (document_key, sentence_no)
