{#
  A number with its scale and unit: "31,17 milliards de dollars", "US$31.17 billion", "23 millions de tonnes", "15%".
#}
with numbers as (

    select * from {{ ref('int_numbers') }}

),

units as (

    select *, false as is_unit_left_out,
    from {{ ref('int_units_read') }}
    union all by name
    select *, true,
    from {{ ref('int_units_left_out') }}

),

sentences as (

    select * from {{ ref('int_sentences_measured') }}

),

measured as (

    select
        numbers.document_key,
        numbers.sentence_no,
        least(numbers.token_no, units.unit_no) as token_no,
        greatest(numbers.token_end, units.unit_end) as token_end,
        numbers.value,
        units.unit,
        units.unit_kind,
        numbers.sign,
        units.is_unit_left_out,
    from numbers
    inner join units using (document_key, sentence_no, token_no)

),

neighbours as (

    select
        *,
        lag(struct_pack(token_end, unit, unit_kind)) over (partition by document_key, sentence_no order by token_no)
            as quantity_before,
    from measured

),

final as (

    {#
      "29 570 milliards de yuans (environ 4 160 milliards de dollars)", "A$5m (£2m; $3m)": the bracket says the same in
      another currency
    #}
    select
        neighbours.* exclude (quantity_before),
        neighbours.unit_kind = 'currency'
        and quantity_before.unit_kind = 'currency'
        and quantity_before.unit != neighbours.unit
        and list_contains(sentences.words[greatest(neighbours.token_no - 8, 1):neighbours.token_no - 1], '(')
        and not list_contains(sentences.words[greatest(neighbours.token_no - 8, 1):neighbours.token_no - 1], ')')
        and neighbours.token_no - quantity_before.token_end <= 5 as is_converted,
    from neighbours
    inner join sentences using (document_key, sentence_no)

)

select * exclude (is_converted)
from final
where not coalesce(is_converted, false)
