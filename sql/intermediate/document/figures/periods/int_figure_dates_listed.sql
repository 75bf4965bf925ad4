{# Months, parts of years, years and the days that years end on, in sentences with figures. #}
with figures as (

    select document_key, sentence_no
    from {{ ref('int_figures') }}
    union
    select document_key, heading_no
    from {{ ref('int_figure_headings') }}

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

year_ends as (

    {# "the fiscal year that ended on 30 June", "as of 30 June", "a duty in force since 30 June" #}
    select document_key, sentence_no, token_end as mark_end
    from {{ ref('int_figure_period_marks') }}
    where concept in ('year_to', 'as_of', 'in_force') or concept like 'months_to_%'

),

fiscal_years as (

    select * from {{ ref('int_figure_fiscal_years') }}

),

spans as (

    select document_key, sentence_no, token_no, token_end, kind, month, year, part, date_start, date_end,
    from expressions
    where kind != 'day'
    union all
    select document_key, sentence_no, token_no, token_end, kind, month, year, part, date_start, date_end,
    from expressions
    inner join year_ends using (document_key, sentence_no)
    where kind = 'day' and token_no - mark_end between 0 and 2 and date_end is not null
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
        if(years.is_season, fiscal_years.date_start, make_date(years.year, 1, 1)),
        if(years.is_season, fiscal_years.date_end, make_date(years.year, 12, 31)),
    from years
    left join expressions
        on years.document_key = expressions.document_key
        and years.sentence_no = expressions.sentence_no
        and expressions.kind in ('day', 'month')
        and years.token_no between expressions.token_no and expressions.token_end
        and expressions.year = years.year
    left join fiscal_years
        on years.document_key = fiscal_years.document_key
        and years.sentence_no = fiscal_years.sentence_no
        and years.token_no = fiscal_years.token_no
    where expressions.token_no is null
    union all
    select document_key, sentence_no, token_no, token_end, 'year', null, year, null, make_date(year, 1, 1),
        make_date(year, 12, 31),
    from {{ ref('int_figure_same_years') }}

)

select * from spans
