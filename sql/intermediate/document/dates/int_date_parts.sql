{#
  Parts of a year or of a month, dated: "in the first quarter of 2025", "au printemps prochain", "seconde quinzaine
  d'avril", "before the end of the year". Two readings, as in int_dates: the last one up to the reference, and the next.
#}
with parts as (

    select * from {{ ref('int_parts_written') }}

),

reference_dates as (

    select document_key, reference_from, reference_to,
    from {{ ref('int_reference_dates') }}

),

counted as (

    {# which year is meant can be told only from a reference that lies within one #}
    select
        parts.*,
        reference_from,
        reference_to,
        if(year(reference_from) = year(reference_to), year(reference_to), null) as reference_year,
        case kind
            when 'part_of_month' then month
            when 'rest_of_period' then month(reference_from)
            else {{ part_start('concept') }}
        end as first_month,
        case
            when kind = 'part_of_month' then month
            when kind = 'rest_of_period' then case concept
                    when 'M' then month(reference_from)
                    when 'Q' then 3 * quarter(reference_from)
                    when 'H' then if(month(reference_from) <= 6, 6, 12)
                    else 12
                end
            else {{ part_end('concept') }}
        end as last_month,
        case kind
            when 'part_of_month' then {{ part_first_day('concept') }}
            when 'rest_of_period' then day(reference_from)
            else 1
        end as first_day,
        if(kind = 'part_of_month', {{ part_last_day('concept') }}, 31) as last_day,
    from parts
    left join reference_dates using (document_key)

),

yeared as (

    select
        *,
        coalesce(
            year, reference_year - if(make_date(reference_year, first_month, first_day) > reference_to, 1, 0)
        ) as year_before,
        coalesce(
            year,
            reference_year
            + if({{ safe_date('reference_year', 'last_month', 'last_day') }} < reference_from, 1, 0)
        ) as year_after,
    from counted

)

select
    document_key,
    sentence_no,
    token_no,
    token_end,
    kind,
    {{ safe_date('year_before', 'first_month', 'first_day') }} as date_start,
    {{ safe_date('year_before', 'last_month', 'last_day') }} as date_end,
    {{ safe_date('year_after', 'first_month', 'first_day') }} as next_start,
    {{ safe_date('year_after', 'last_month', 'last_day') }} as next_end,
    if(year is null, 'relative', 'stated') as date_basis,
from yeared
where year_before is not null
