{#
  What a quantity measures: the nearest word for something that its unit can measure. Where a sentence names nothing, it
  goes on with what the one before measured, if it says so ("the figure", "suivent").
#}
with quantities as (

    select * from {{ ref('int_quantities') }}

),

sentences as (

    select document_key, sentence_no, paragraph_no, section,
    from {{ ref('stg_sentences') }}

),

measurable as (

    select * from {{ ref('int_quantity_measures') }}

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
