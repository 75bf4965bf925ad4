{{ config(materialized='view') }}
{# How many parties a sentence names, and how many that are more than the place of a sale. #}
select
    document_key,
    sentence_no,
    count(distinct country_code) as party_count,
    bool_or(is_foreign) as has_foreigner,
    count(distinct country_code) filter (not is_setting) as trader_count,
    coalesce(bool_or(is_foreign) filter (not is_setting), false) as has_foreign_trader,
from {{ ref('int_figure_sentence_parties') }}
group by document_key, sentence_no
