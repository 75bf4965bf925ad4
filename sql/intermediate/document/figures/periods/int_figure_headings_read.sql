{# The two countries and the period that the heading of a list gives its lines. #}
with countries as (

    {# "Trade between Malta and Togo in 2023:" #}
    select document_key, sentence_no as heading_no, list(distinct country_code order by country_code) as codes,
    from {{ ref('int_country_words') }}
    where kind != 'city'
    group by document_key, sentence_no
    having count(distinct country_code) = 2

),

periods as (

    select
        document_key,
        sentence_no as heading_no,
        arg_max(struct_pack(period_start, period_end), token_no) as period,
    from {{ ref('int_figure_period_expressions') }}
    where not is_compared and not is_aim and period_end - period_start <= 366
    group by document_key, sentence_no

)

select document_key, sentence_no, codes, period,
from {{ ref('int_figure_headings') }}
left join countries using (document_key, heading_no)
left join periods using (document_key, heading_no)
