{#
  What a quantity is in its figure: a value, the change of one, or a level it is compared with. A percentage is a
  change when a word of growth or decline, or a sign, stands closer than a word for a share.
#}
with quantities as (

    select * from {{ ref('int_quantities_measured') }}

),

marks as (

    select * from {{ ref('int_figure_marks') }}

),

paths as (

    select * from {{ ref('int_quantity_paths') }}

),

directions as (

    select * from {{ ref('int_quantity_directions') }}

),

surroundings as (

    select
        quantities.document_key,
        quantities.sentence_no,
        quantities.token_no,
        {# "imports from Togo fell 2 percent": what fell is not compared with; nor is the 15 of "from 35 to 15" #}
        max(marks.token_end) filter (
            marks.concept = 'level' and quantities.token_no - marks.token_end between 0 and 2
            and (marks.token_end = quantities.token_no or sentences.words[marks.token_end] not similar to '\d.*')
        ) > coalesce(max(marks.token_no) filter (
            marks.kind in ('increase', 'decrease') and marks.token_no < quantities.token_no
        ), 0) as is_compared,
        bool_or(marks.concept = 'target' and (
            quantities.token_no - marks.token_end between 0 and 20
            {# "will go from 5 to 10 million by 2030", "10 millions d'ici à 2030" #}
            or marks.token_no - quantities.token_end between 0 and 4
            and not list_contains(sentences.words[quantities.token_end:marks.token_no - 1], ',')
        )) as is_target,
        bool_or(marks.kind = 'record') as is_record,
        bool_or(marks.kind = 'year_on_year') as is_year_on_year,
    from quantities
    inner join {{ ref('int_sentences_measured') }} as sentences using (document_key, sentence_no)
    left join marks using (document_key, sentence_no)
    group by quantities.document_key, quantities.sentence_no, quantities.token_no

),

described as (

    select
        quantities.*,
        if(quantities.sign is null, directions.direction, if(quantities.sign = '+', 'increase', 'decrease'))
            as direction,
        if(quantities.sign is null, directions.distance, 0) as direction_distance,
        comparators.comparator,
        coalesce(surroundings.is_compared, false) as is_compared,
        coalesce(surroundings.is_target, false) as is_target,
        coalesce(surroundings.is_record, false) as is_record,
        coalesce(surroundings.is_year_on_year, false) as is_year_on_year,
        paths.is_end_point,
        paths.is_starting_point,
    from quantities
    inner join paths using (document_key, sentence_no, token_no)
    left join directions using (document_key, sentence_no, token_no)
    inner join surroundings using (document_key, sentence_no, token_no)
    inner join {{ ref('int_quantity_comparators') }} as comparators using (document_key, sentence_no, token_no)

)

select
    *,
    case
        when is_starting_point and unit_kind = 'percent' then null
        when unit = 'percent' and is_compared then null
        when unit = 'percent' and metric in ('share', 'tariff')
            and (direction is null or distance < direction_distance or is_end_point)
            then 'value'
        when unit = 'percent' and direction is not null then 'change'
        when unit_kind in ('currency', 'quantity') then 'value'
    end as part,
from described
