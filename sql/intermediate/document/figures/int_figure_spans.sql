{# The dates of sentences with figures, ranges joined: "January-April", "de janvier à août", "de 2013 à 2023". #}
with spans as (

    select * from {{ ref('int_figure_dates') }}

),

neighbours as (

    select
        *,
        lead(struct_pack(token_no, token_end, kind, date_start, date_end)) over in_sentence as next_span,
        lag(struct_pack(token_end, kind)) over in_sentence as span_before,
    from spans
    window in_sentence as (partition by document_key, sentence_no order by token_no, token_end)

),

joined as (

    select
        * exclude (next_span, span_before),
        coalesce(next_span.kind = kind and kind in ('month', 'year') and next_span.token_no - token_end <= 1, false)
            as opens_range,
        coalesce(span_before.kind = kind and kind in ('month', 'year')
            and token_no - span_before.token_end <= 1, false) as closes_range,
        next_span,
    from neighbours

)

select
    document_key,
    sentence_no,
    token_no,
    if(opens_range, next_span.token_end, token_end) as token_end,
    kind,
    part,
    case
        when opens_range and kind = 'month' and year is null
            then make_date(year(next_span.date_start) - if(month > month(next_span.date_start), 1, 0), month, 1)
        else date_start
    end as date_start,
    if(opens_range, next_span.date_end, date_end) as date_end,
    opens_range as is_range,
from joined
where not closes_range
