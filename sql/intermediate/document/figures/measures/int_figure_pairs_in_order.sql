{{ config(materialized='view') }}
{#
  Values followed by as many changes, one by one: "5 million dollars for 9 tonnes, up 3 percent in value and 2 percent in volume",
  "carried 9 trains and 5 tonnes, up 3 and 2 percent, respectively".
#}
with measured as (

    select
        document_key, sentence_no, token_no, metric,
        row_number() over in_sentence as place,
        count(*) over (partition by document_key, sentence_no) as value_count,
        max(token_end) over (partition by document_key, sentence_no) as values_end,
    from {{ ref('int_figure_values') }}
    where metric not in ('share', 'tariff') and not is_compared
    window in_sentence as (partition by document_key, sentence_no order by token_no)

),

changes as (

    select
        document_key, sentence_no, token_no,
        row_number() over in_sentence as place,
        count(*) over (partition by document_key, sentence_no) as change_count,
        min(token_no) over (partition by document_key, sentence_no) as first_no,
        max(token_no) over (partition by document_key, sentence_no) as last_no,
    from {{ ref('int_figure_changes') }}
    window in_sentence as (partition by document_key, sentence_no order by token_no)

)

select measured.document_key, measured.sentence_no, changes.token_no as change_no, measured.token_no as value_no,
from measured
inner join changes using (document_key, sentence_no, place)
{# "…, with exports up 3 percent and imports up 2": of other things #}
left join {{ ref('int_figure_marks') }} as walls
    on measured.document_key = walls.document_key
    and measured.sentence_no = walls.sentence_no
    and walls.token_no between measured.values_end and changes.last_no
    and (walls.concept = 'contrast' or walls.kind = 'metric' and walls.concept not in ('share', 'none'))
    and left(walls.concept, 7) != left(measured.metric, 7)
where
    value_count > 1
    and value_count = change_count
    and changes.first_no - measured.values_end between 0 and 8
    and walls.kind is null
