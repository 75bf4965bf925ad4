{#
  The day that a document's update line names: "Dernière mise à jour à 08h55 le 22/01". A year that it leaves out is one
  that fits the evidence; several may.
#}
with bounds as (

    select * from {{ ref('int_document_date_bounds') }}

),

update_lines as (

    select document_key, sentence_no,
    from {{ ref('stg_sentences') }}
    where section = 'update_line'

),

update_days as (

    {# no day that some year lacks: an update line without a year is tried with several #}
    select document_key, month, first_day as day, year,
    from {{ ref('int_date_expressions') }}
    semi join update_lines using (document_key, sentence_no)
    where kind = 'day' and (first_day < 29 or month not in (2, 4, 6, 9, 11))

),

update_years as (

    select update_days.document_key, month, day, unnest(range(1990, 2101)) as year, false as has_year,
    from update_days
    semi join bounds using (document_key)
    where year is null
    union all
    select document_key, month, day, year, true,
    from update_days
    where year between 1990 and 2100

),

updated as (

    select
        document_key,
        min(make_date(year, month, day)) as updated_from,
        max(make_date(year, month, day)) as updated_to,
        bool_or(has_year) as has_year,
    from update_years
    left join bounds using (document_key)
    where has_year or make_date(year, month, day) between bounds.allowed_from and bounds.allowed_to
    group by document_key

)

select * from updated
