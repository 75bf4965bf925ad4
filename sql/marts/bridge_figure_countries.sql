with figures as (

    select * from {{ ref('int_trade_figures') }}
    anti join {{ ref('int_sentences_repeated') }} using (document_key, sentence_no)

),

countries as (

    select * from {{ ref('int_figure_countries') }}

),

final as (

    select
        figures.figure_id,
        countries.country_code,
    from figures
    inner join countries using (document_key, sentence_no, token_no)

)

{# in the order of the keys: put on rows in any other, they cost twice as much #}
select *
from final
order by figure_id, country_code
