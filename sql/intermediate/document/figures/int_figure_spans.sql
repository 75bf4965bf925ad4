{#
  Months, parts of years and years in sentences with figures, ranges joined: "January-April", "de janvier à août", "de 2013 à 2023",
  "the first ten months of last year". A date whose words leave its year open has no ends.
#}
with figures as (

    select distinct document_key, sentence_no
    from {{ ref('int_figures') }}

),

expressions as (

    select document_key, sentence_no, token_no, token_end, kind, month, year, dates.date_start, dates.date_end, dates.part,
    from {{ ref('int_date_expressions') }} as expressions
    inner join {{ ref('int_dates') }} as dates using (document_key, sentence_no, token_no, token_end, kind)
    semi join figures using (document_key, sentence_no)
    where kind in ('day', 'month', 'relative_month', 'relative_year', 'part_of_year')

),

years as (

    select * from {{ ref('int_figure_years') }}

),

spans as (

    select document_key, sentence_no, token_no, token_end, kind, month, year, part, date_start, date_end,
    from expressions
    where kind != 'day'
    union all
    select
        years.document_key,
        years.sentence_no,
        years.token_no,
        years.token_no + 1,
        if(years.is_season, 'season', 'year'),
        null,
        if(years.is_season, null, years.year),
        null,
        if(years.is_season, null, make_date(years.year, 1, 1)),
        if(years.is_season, null, make_date(years.year, 12, 31)),
    from years
    left join expressions
        on years.document_key = expressions.document_key
        and years.sentence_no = expressions.sentence_no
        and expressions.kind in ('day', 'month')
        and years.token_no between expressions.token_no and expressions.token_end
        and expressions.year = years.year
    where expressions.token_no is null

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
        coalesce(next_span.kind = kind and kind in ('month', 'year') and next_span.token_no - token_end <= 1, false) as opens_range,
        coalesce(span_before.kind = kind and kind in ('month', 'year') and token_no - span_before.token_end <= 1, false) as closes_range,
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
