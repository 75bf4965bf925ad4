{# Months, parts of years and years in sentences with figures. A date whose words leave its year open has no ends. #}
with figures as (

    select distinct document_key, sentence_no
    from {{ ref('int_figures') }}

),

expressions as (

    select document_key, sentence_no, token_no, token_end, kind, expressions.month, expressions.year, dates.date_start,
        dates.date_end, dates.part,
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

)

select * from spans
