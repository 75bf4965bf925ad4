{#
  Countries that a text tells of others than those it leaves without: "his Rwandan counterpart", a capital travelled to.
#}
select document_key, country_code,
from {{ ref('int_countries_told_later') }}
union
select document_key, concept as country_code,
from {{ ref('int_phrases_located') }}
where
    layer = 'syntax'
    and kind in ('country_name', 'country_short', 'country_adjective', 'country_capital_for_government')
group by document_key, concept
having bool_and(kind = 'country_capital_for_government')
