{#
  Which change belongs to which value: the nearest, unless another measured thing or a contrast stands between them
  ("exports rose 5 percent, imports reached $3 billion").
#}
with measured as (

    select document_key, sentence_no, token_no, token_end, metric,
    from {{ ref('int_figure_values') }}
    where metric not in ('share', 'tariff') and not is_compared

),

changes as (

    select * from {{ ref('int_figure_changes') }}

),

walls as (

    select document_key, sentence_no, token_no, concept,
    from {{ ref('int_figure_marks') }}
    where
        concept in ('goods_trade', 'exports', 'imports', 'investment', 'freight_rail', 'freight_other', 'contracts',
            'loan_or_aid', 'passengers', 'other')
        or concept = 'contrast'

),

distances as (

    select
        changes.document_key,
        changes.sentence_no,
        changes.token_no as change_no,
        measured.token_no as value_no,
        greatest(changes.token_no - measured.token_end, measured.token_no - changes.token_end, 0)
        + 12 * count(walls.token_no) filter (left(walls.concept, 7) != left(measured.metric, 7))
        {# "while Togo's exports fell 4 percent": a contrast with a subject of its own #}
        + if(max(walls.token_no) filter (walls.concept != 'contrast')
            > min(walls.token_no) filter (walls.concept = 'contrast'), 40, 0)
        {# "trade came to 5 million, as exports rose 4 percent": another thing rose #}
        + if(
            changes.token_no > measured.token_end
            and changes.metric != measured.metric
            and changes.metric in ('exports', 'imports')
            and count(walls.token_no) filter (walls.concept = changes.metric) > 0,
            40,
            0
        ) as distance,
    from changes
    inner join measured using (document_key, sentence_no)
    left join walls
        on changes.document_key = walls.document_key
        and changes.sentence_no = walls.sentence_no
        and walls.token_no between least(changes.token_end, measured.token_end)
            and greatest(changes.token_no, measured.token_no) - 1
    group by
        changes.document_key, changes.sentence_no, changes.token_no, changes.token_end, measured.token_no,
            measured.token_end, measured.metric, changes.metric

),

ranked as (

    select
        *,
        row_number() over (partition by document_key, sentence_no, change_no order by distance, value_no)
            as rank_of_value,
        row_number() over (partition by document_key, sentence_no, value_no order by distance, change_no)
            as rank_of_change,
    from distances
    where distance < 40

)

select document_key, sentence_no, change_no, value_no,
from ranked
anti join {{ ref('int_figure_pairs_in_order') }} using (document_key, sentence_no)
where rank_of_value = 1 and rank_of_change = 1
union all
select * from {{ ref('int_figure_pairs_in_order') }}
