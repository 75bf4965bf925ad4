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

other_shares as (

    {# "3 percent of GDP", "80 percent of the employees": shares of what is no trade #}
    select quantities.document_key, quantities.sentence_no, quantities.token_no, 'none' as metric, 0 as distance,
    from {{ ref('int_percentages_of') }} as quantities
    inner join {{ ref('int_figure_marks') }} as marks
        on quantities.document_key = marks.document_key
        and quantities.sentence_no = marks.sentence_no
        and marks.concept = 'none'
        and (
            marks.token_no - quantities.token_end between 0 and 6
            {# "owned some 20 percent of" #}
            or quantities.token_no - marks.token_end between 0 and 1
        )
    where not list_contains(quantities.words[quantities.token_end:marks.token_no - 1], ',')

),

shares as (

    select * from {{ ref('int_quantity_shares') }}

),

respective as (

    {# "exports and imports came to 5 and 3 million, respectively" #}
    select document_key, sentence_no, token_no, first_metric as metric, -1 as distance,
    from {{ ref('int_quantities_respective') }}
    union all
    select document_key, sentence_no, next_no, second_metric, -1,
    from {{ ref('int_quantities_respective') }}

),

own as (

    select document_key, sentence_no, token_no, arg_min(metric, (distance, metric)) as metric, min(distance)
        as distance,
    from (
        select * from measurable union all select * from shares
        union all
        select * from other_shares union all select * from respective
    )
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
