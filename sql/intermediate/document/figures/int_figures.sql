{# A value and its growth are one figure; growth that belongs to no value is a figure of its own. #}
with measured as (

    select * from {{ ref('int_figure_values') }}

),

value_quantities as (

    select * from measured
    where part = 'value'

),

change_quantities as (

    select
        document_key,
        sentence_no,
        token_no,
        token_end,
        metric,
        is_year_on_year,
        is_record,
        if(direction = 'down', -value, value) as change_pct,
    from measured
    where part = 'change' and unit = 'percent'

),

ranked as (

    select
        change_quantities.document_key,
        change_quantities.sentence_no,
        change_quantities.token_no as change_no,
        value_quantities.token_no as value_no,
        row_number() over (
            partition by change_quantities.document_key, change_quantities.sentence_no, change_quantities.token_no
            order by abs(change_quantities.token_no - value_quantities.token_no), value_quantities.token_no
        ) as rank_of_value,
        row_number() over (
            partition by value_quantities.document_key, value_quantities.sentence_no, value_quantities.token_no
            order by abs(change_quantities.token_no - value_quantities.token_no), change_quantities.token_no
        ) as rank_of_change,
    from change_quantities
    inner join value_quantities using (document_key, sentence_no)

),

pairs as (

    select * from ranked
    where rank_of_value = 1 and rank_of_change = 1

),

figures as (

    select
        value_quantities.document_key,
        value_quantities.sentence_no,
        value_quantities.token_no,
        value_quantities.token_end,
        value_quantities.metric,
        value_quantities.value,
        value_quantities.unit,
        coalesce(value_quantities.comparator, '=') as comparator,
        change_quantities.change_pct,
        if(change_quantities.change_pct is null, null, if(value_quantities.is_year_on_year, 'year_on_year', 'other')) as change_basis,
        value_quantities.is_record,
        'value' || if(change_quantities.change_pct is null, '', '_with_change') as rule_id,
    from value_quantities
    left join pairs
        on value_quantities.document_key = pairs.document_key
        and value_quantities.sentence_no = pairs.sentence_no
        and value_quantities.token_no = pairs.value_no
    left join change_quantities
        on pairs.document_key = change_quantities.document_key
        and pairs.sentence_no = change_quantities.sentence_no
        and pairs.change_no = change_quantities.token_no
    union all
    select
        change_quantities.document_key,
        change_quantities.sentence_no,
        change_quantities.token_no,
        change_quantities.token_end,
        'growth_only',
        null,
        null,
        '=',
        change_quantities.change_pct,
        if(change_quantities.is_year_on_year, 'year_on_year', 'other'),
        change_quantities.is_record,
        'change_alone',
    from change_quantities
    left join pairs
        on change_quantities.document_key = pairs.document_key
        and change_quantities.sentence_no = pairs.sentence_no
        and change_quantities.token_no = pairs.change_no
    where pairs.change_no is null

)

select * from figures
