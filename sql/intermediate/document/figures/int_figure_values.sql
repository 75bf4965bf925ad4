{#
  Quantities that measure trade, investment, freight and the like: those with a word for what is measured near them.
  A level given for comparison ("contre 25 milliards") is none; a percentage beside a word of change is the change of a value.
#}
with quantities as (

    select * from {{ ref('int_quantities') }}

),

words as (

    select document_key, sentence_no, token_no, token_end, kind, concept,
    from {{ ref('int_phrases_located') }}
    where layer = 'figures'

),

changes as (

    select document_key, sentence_no, token_no, token_end, split_part(concept, '.', 2) as direction,
    from {{ ref('int_phrases_located') }}
    where layer = 'syntax' and kind = 'verb' and concept in ('change.up', 'change.down')
    union all
    select document_key, sentence_no, token_no, token_end, if(kind = 'increase', 'up', 'down'),
    from words
    where kind in ('increase', 'decrease')

),

body as (

    select document_key, sentence_no
    from {{ ref('stg_sentences') }}
    where section = 'body'

),

metrics as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        arg_min(
            words.concept,
            {# what is measured is named before its value more often than after it #}
            (if(words.token_no < quantities.token_no, quantities.token_no - words.token_end, 2 * (words.token_no - quantities.token_end) + 4),
             words.concept)
        ) as metric,
    from quantities
    inner join words
        on quantities.document_key = words.document_key
        and quantities.sentence_no = words.sentence_no
        and words.kind = 'metric'
    group by quantities.document_key, quantities.sentence_no, quantities.token_no

),

directions as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        arg_min(changes.direction, (abs(changes.token_no - quantities.token_no), changes.direction)) as direction,
        min(abs(changes.token_no - quantities.token_no)) as distance,
    from quantities
    inner join changes
        on quantities.document_key = changes.document_key
        and quantities.sentence_no = changes.sentence_no
        and changes.token_no - quantities.token_end between -8 and 4
    where quantities.unit_kind = 'percent'
    group by quantities.document_key, quantities.sentence_no, quantities.token_no

),

surroundings as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        arg_max(words.concept, words.token_no) filter (
            words.kind = 'comparator' and quantities.token_no - words.token_end between 0 and 1
        ) as comparator,
        bool_or(words.kind = 'compared' and quantities.token_no - words.token_end between 0 and 3) as is_compared,
        bool_or(words.kind = 'record') as is_record,
        bool_or(words.kind = 'year_on_year') as is_year_on_year,
    from quantities
    left join words using (document_key, sentence_no)
    group by quantities.document_key, quantities.sentence_no, quantities.token_no

),

described as (

    select
        quantities.*,
        metrics.metric,
        directions.direction,
        surroundings.comparator,
        coalesce(surroundings.is_compared, false) as is_compared,
        coalesce(surroundings.is_record, false) as is_record,
        coalesce(surroundings.is_year_on_year, false) as is_year_on_year,
        case
            when quantities.unit_kind = 'percent' and directions.direction is not null then 'change'
            when quantities.unit_kind = 'percent' and metrics.metric in ('share', 'tariff') then 'value'
            when quantities.unit_kind in ('currency', 'quantity') then 'value'
        end as part,
    from quantities
    semi join body using (document_key, sentence_no)
    left join metrics using (document_key, sentence_no, token_no)
    left join directions using (document_key, sentence_no, token_no)
    left join surroundings using (document_key, sentence_no, token_no)

)

select *
from described
where part is not null and metric is not null and not is_compared
