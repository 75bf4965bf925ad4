{#
  Months, parts of years and years in sentences with figures; of "April of this year" the month, in that year. A date
  whose words leave its year open has no ends.
#}
with spans as (

    select * from {{ ref('int_figure_dates_listed') }}

),

followed as (

    select
        *,
        lead(struct_pack(kind, token_no, date_start)) over in_sentence as next_span,
        lag(struct_pack(kind, token_end)) over in_sentence as span_before,
    from spans
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end, kind)

),

final as (

    {# "April of this year": the month of that year #}
    select
        * exclude (next_span, span_before)
        replace (
            if(is_of_year, make_date(year(next_span.date_start), month, 1), date_start) as date_start,
            if(is_of_year, last_day(make_date(year(next_span.date_start), month, 1)), date_end) as date_end
        ),
    from (
        select
            *,
            coalesce(kind = 'month' and year is null and next_span.kind = 'relative_year'
                and next_span.token_no - token_end <= 2 and next_span.date_start is not null, false) as is_of_year,
        from followed
    )
    where not coalesce(kind = 'relative_year' and span_before.kind = 'month' and token_no - span_before.token_end <= 2,
        false)

)

select * exclude (is_of_year)
from final
