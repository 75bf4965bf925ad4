{#
  An interval that ends before it starts holds no day; a date that is known at one end only is not known. Periods and
  terms may be open: "since 2013" has a start only, an office still held no end.
#}
with intervals as (

    select
        'fct_meetings' as relation,
        meeting_id as row_id,
        date_start as first_day,
        date_end as last_day,
        false as may_be_open,
    from {{ ref('fct_meetings') }}
    union all
    select 'fct_meeting_mentions', meeting_id, date_start, date_end, false,
    from {{ ref('fct_meeting_mentions') }}
    union all
    select 'fct_statements', statement_id, date_start, date_end, false,
    from {{ ref('fct_statements') }}
    union all
    select 'dim_documents', document_id, published_from, published_to, false,
    from {{ ref('dim_documents') }}
    union all
    select 'fct_trade_figures', figure_id, period_start, period_end, true,
    from {{ ref('fct_trade_figures') }}
    union all
    select 'dim_offices', person_id, held_from, held_to, true,
    from {{ ref('dim_offices') }}

),

disordered as (

    {# the key names the relation: a message shows the keys only #}
    select * exclude (may_be_open) replace (concat_ws(' ', relation, row_id) as row_id),
    from intervals
    where first_day > last_day or (not may_be_open and (first_day is null) != (last_day is null))

)

select * from disordered
