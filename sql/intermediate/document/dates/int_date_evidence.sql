{#
  What a document says about when it was written, each piece with the intervals that it allows: the terms of the
  offices it gives its people (one person may hold an office twice), anniversaries it counts, months that its figures
  sum up or that it opens with; and what narrows these: the day that it opens with, a day with its weekday, which is of
  the half year before or after. Any one interval of a piece may be the right one.
#}
with claims as (

    select * from {{ ref('int_offices_claimed') }}

),

office_kinds as (

    select * from {{ ref('lex_office_kinds') }}

),

known_people as (

    select * from {{ ref('int_known_people') }}

),

offices as (

    select * from {{ ref('ref_offices') }}

),

anniversaries as (

    select * from {{ ref('int_anniversaries_counted') }}

),

tenures as (

    select distinct
        claims.document_key,
        'tenure' as basis,
        offices.full_name || ', ' || offices.office_kind as evidence,
        coalesce(offices.held_from, date '1900-01-01') as valid_from,
        coalesce(offices.held_to, date '2100-01-01') as valid_to,
    from claims
    inner join office_kinds
        on claims.role = office_kinds.role
        and (office_kinds.domain is null or office_kinds.domain = claims.domain)
    inner join known_people
        on claims.person_key = known_people.name_key
        and (known_people.only_spelling is null or claims.country_code is not null)
    inner join offices
        on known_people.full_name = offices.full_name
        and office_kinds.office_kind = offices.office_kind
        and (
            claims.country_code is null
            or coalesce(offices.country_code, offices.organization_id) = claims.country_code
        )

),

evidence as (

    select * from tenures
    union all
    select document_key, 'anniversary', evidence, valid_from, valid_to,
    from anniversaries
    union all
    select document_key, 'relative', evidence, valid_from, valid_to,
    from {{ ref('int_periods_elapsed') }}
    union all
    select document_key, 'relative', evidence, valid_from, valid_to,
    from {{ ref('int_opening_months') }}
    union all
    select document_key, 'relative', 'last year, beside ' || (year - 2), make_date(year, 1, 1), make_date(year, 12, 31),
    from {{ ref('int_years_compared') }}

),

narrowing as (

    select * from {{ ref('int_dates_narrowing') }}
    semi join evidence using (document_key)

)

select * from evidence
union all by name
select * from narrowing
