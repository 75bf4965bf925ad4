{#
  "840 millions d'euros, dont 655 millions d'exportations": a scaled number without a unit takes the one before it,
  else the next. Where its sentence has none, thousands of millions are of the currency named last.
#}
with open_numbers as (

    select * from {{ ref('int_bare_numbers') }}

),

read as (

    select * from {{ ref('int_units_read') }}

),

words as (

    {# a unit that no number stands before names what is counted: "the number of passengers reached 1.2 million" #}
    select document_key, sentence_no, token_no, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'quantity'

),

events as (

    select document_key, sentence_no, token_no, unit, unit_kind, null::integer as token_end, null::double as value,
        null::boolean as has_scale,
    from read
    where unit_kind in ('currency', 'quantity')
    union all
    select document_key, sentence_no, token_no, concept, 'quantity', null, null, null,
    from words
    union all
    select document_key, sentence_no, token_no, null, null, token_end, value, has_scale,
    from open_numbers

),

filled as (

    select
        document_key,
        sentence_no,
        token_no,
        token_no as unit_no,
        token_end as unit_end,
        has_scale,
        last_value(if(events.unit_kind = 'currency', events.unit, null) ignore nulls) over before_it as last_currency,
        coalesce(
            last_value(events.unit ignore nulls) over earlier,
            first_value(events.unit ignore nulls) over later,
            if(events.value >= 1e9, last_currency, null)
        ) as unit,
        coalesce(
            last_value(events.unit_kind ignore nulls) over earlier,
            first_value(events.unit_kind ignore nulls) over later,
            if(events.value >= 1e9 and last_currency is not null, 'currency', null)
        ) as unit_kind,
    from events
    window
        earlier as (partition by document_key, sentence_no order by token_no rows between unbounded preceding
            and 1 preceding),
        later as (partition by document_key, sentence_no order by token_no rows between 1 following
            and unbounded following),
        before_it as (partition by document_key order by sentence_no, token_no rows between unbounded preceding
            and 1 preceding)

)

{# without a scale only what is counted one by one: "the number of tourists came to 279,000" #}
select * exclude (has_scale, last_currency)
from filled
where unit_end is not null and unit is not null and (has_scale or unit_kind = 'quantity')
