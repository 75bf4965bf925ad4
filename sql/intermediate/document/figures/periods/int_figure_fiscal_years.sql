{#
  "FY 2024-25 (April-March)": a season of a year that is called fiscal begins with the month in the bracket, else with
  the one of the country that the document names most of those whose fiscal years are known.
#}
with seasons as (

    select document_key, sentence_no, token_no, year,
    from {{ ref('int_figure_years') }}
    where is_season

),

marks as (

    select document_key, sentence_no, token_end as mark_end
    from {{ ref('int_figure_marks') }}
    where concept = 'fiscal_year'

),

named as (

    select document_key, sentence_no, token_no, month,
    from {{ ref('int_date_expressions') }}
    where kind = 'month'

),

homes as (

    select
        phrases.document_key,
        arg_max(fiscal.first_month, (phrases.mention_count, phrases.country_code)) as first_month
    from (
        select document_key, concept as country_code, count(*) as mention_count,
        from {{ ref('int_phrases_located') }}
        where layer = 'syntax' and kind in ('country_name', 'country_adjective')
        group by document_key, concept
    ) as phrases
    inner join {{ ref('ref_fiscal_years') }} as fiscal using (country_code)
    group by phrases.document_key

),

begun as (

    select
        seasons.document_key,
        seasons.sentence_no,
        seasons.token_no,
        seasons.year,
        coalesce(arg_min(named.month, named.token_no), min(homes.first_month)) as first_month,
    from seasons
    inner join marks
        on seasons.document_key = marks.document_key
        and seasons.sentence_no = marks.sentence_no
        and seasons.token_no - marks.mark_end between 0 and 1
    left join named
        on seasons.document_key = named.document_key
        and seasons.sentence_no = named.sentence_no
        and named.token_no - seasons.token_no between 1 and 4
    left join homes on seasons.document_key = homes.document_key
    group by seasons.document_key, seasons.sentence_no, seasons.token_no, seasons.year

)

select
    document_key,
    sentence_no,
    token_no,
    make_date(year, first_month, 1) as date_start,
    (make_date(year, first_month, 1) + interval 1 year - interval 1 day)::date as date_end,
from begun
where first_month is not null
