{#
  Words and signs of units, currencies read, and parts of a whole, which are their own unit. What is 'symbol' may stand
  before its number.
#}
with units as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind in ('quantity', 'percent', 'symbol')

),

currencies as (

    select document_key, sentence_no, token_no, token_end, kind, currency_code,
    from {{ ref('int_currencies_read') }}

)

select * from units
union
select * from currencies
union
{# "1.1 million Russians visited Turkey" #}
select document_key, sentence_no, token_no, token_end, kind, 'person',
from {{ ref('int_phrases_located') }}
where layer = 'syntax' and kind = 'country_demonym'
union
select document_key, sentence_no, (token_end - 1)::integer, token_end, 'percent', 'percent',
from {{ ref('int_fractions') }}
