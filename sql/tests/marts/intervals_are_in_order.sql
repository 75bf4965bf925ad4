{# An interval that ends before it starts holds no day; a date that is known at one end only is not known. #}
with intervals as (

    select 'fct_meetings' as relation, meeting_id as row_id, date_start as first_day, date_end as last_day,
    from {{ ref('fct_meetings') }}
    union all
    select 'fct_meeting_mentions', meeting_id, date_start, date_end,
    from {{ ref('fct_meeting_mentions') }}
    union all
    select 'fct_statements', statement_id, date_start, date_end,
    from {{ ref('fct_statements') }}
    union all
    select 'dim_documents', document_id, published_from, published_to,
    from {{ ref('dim_documents') }}

),

half_open as (

    {# "since 2013" has a start only, an office still held no end #}
    select 'fct_trade_figures' as relation, figure_id as row_id, period_start as first_day, period_end as last_day,
    from {{ ref('fct_trade_figures') }}
    union all
    select 'dim_offices', person_id, held_from, held_to,
    from {{ ref('dim_offices') }}

),

disordered as (

    select * from intervals
    where first_day > last_day or (first_day is null) != (last_day is null)
    union all
    select * from half_open
    where first_day > last_day

)

select * from disordered
