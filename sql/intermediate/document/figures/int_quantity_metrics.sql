{#
  What a quantity measures: the nearest word for something that its unit can measure. A word across a contrast
  ("dont", "while"), or after it across a comma, stands farther off. Where a sentence names nothing, it goes on with what the one before measured,
  if it says so ("the figure", "suivent").
#}
with quantities as (

    select * from {{ ref('int_quantities') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}
    where kind in ('metric', 'compared')

),

sentences as (

    select document_key, sentence_no, paragraph_no, section,
    from {{ ref('stg_sentences') }}

),

contrasts as (

    select * from marks
    where concept = 'contrast'

),

measurable as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        marks.concept as metric,
        {{ word_distance('marks', 'quantities') }}
        + if(contrasts.token_no is null, 0, 10)
        + if(list_contains(tokenized.words[quantities.token_end:marks.token_no - 1], ','), 10, 0) as distance,
    from quantities
    inner join {{ ref('int_sentences_tokenized') }} as tokenized
        on quantities.document_key = tokenized.document_key
        and quantities.sentence_no = tokenized.sentence_no
    inner join marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.kind = 'metric'
        and {{ measures('marks.concept', 'quantities.unit_kind', 'quantities.unit') }}
        {# people are counted for many ends #}
        and (quantities.unit != 'person' or {{ word_distance('marks', 'quantities') }} <= 12)
    left join contrasts
        on quantities.document_key = contrasts.document_key
        and quantities.sentence_no = contrasts.sentence_no
        and contrasts.token_no between marks.token_end and quantities.token_no

),

shares as (

    select * from {{ ref('int_quantity_shares') }}

),

own as (

    select document_key, sentence_no, token_no, arg_min(metric, (distance, metric)) as metric, min(distance)
        as distance,
    from (select * from measurable union all select * from shares)
    group by document_key, sentence_no, token_no

),

final as (

    select
        quantities.*,
        sentences.paragraph_no,
        sentences.section,
        coalesce(own.metric,
            if(quantities.unit = 'TEU', 'freight_other', if(quantities.unit = 'train', 'freight_rail', null)))
                as metric,
        own.distance,
    from quantities
    inner join sentences using (document_key, sentence_no)
    left join own using (document_key, sentence_no, token_no)

)

select * from final
