{#
  The year of "the first half of 2025", "au premier semestre": the one beside it, else the last that was over at the
  reference.
#}
with spans as (

    select * from {{ ref('int_figure_spans') }}

),

reference_dates as (

    select * from {{ ref('int_reference_dates') }}

),

with_years as (

    select
        spans.*,
        case
            when spans.part is null then null
            when years.kind is not null then year(years.date_start)
            when year(reference_from) = year(reference_to)
                then year(reference_to)
                - if(make_date(year(reference_to), {{ part_end('spans.part') }}, 1) > reference_to, 1, 0)
        end as part_year,
        years.token_no as year_no,
    from spans
    left join spans as years
        on spans.document_key = years.document_key
        and spans.sentence_no = years.sentence_no
        and spans.part is not null
        and years.kind in ('year', 'relative_year')
        and years.token_no - spans.token_end between 0 and 4
    left join reference_dates on spans.document_key = reference_dates.document_key
    qualify row_number() over (
        partition by spans.document_key, spans.sentence_no, spans.token_no order by years.token_no nulls last
    ) = 1

)

select * from with_years
