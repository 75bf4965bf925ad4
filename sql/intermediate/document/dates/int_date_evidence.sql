{#
  What a document says about when it was written, each piece with the intervals that it allows: the terms of the
  offices it gives its people (one person may hold an office twice), anniversaries it counts, months that its figures
  sum up or that it opens with; and what narrows these: the day that it opens with, a day with its weekday, which is of
  the half year before or after. Any one interval of a piece may be the right one.
#}
with anniversaries as (

    select * from {{ ref('int_anniversaries_counted') }}

),

evidence as (

    select * from {{ ref('int_tenures_told') }}
    union all
    select document_key, 'anniversary', evidence, valid_from, valid_to,
    from anniversaries
    union all
    select document_key, 'relative', evidence, valid_from, valid_to,
    from {{ ref('int_periods_elapsed') }}
    union all
    select document_key, 'relative', evidence, valid_from, valid_to,
    from {{ ref('int_opening_months') }}

),

narrowing as (

    select * from {{ ref('int_dates_narrowing') }}
    semi join evidence using (document_key)

)

select * from evidence
union all by name
select * from narrowing
