{# These tables have keys of several columns: a row that stands twice would be counted twice by every reader. #}
with keys as (

    select 'fct_meeting_mentions' as relation, meeting_id as first_key, document_id as second_key,
    from {{ ref('fct_meeting_mentions') }}
    union all
    select 'bridge_meeting_participants', meeting_id, person_id,
    from {{ ref('bridge_meeting_participants') }}
    union all
    select 'bridge_meeting_parties', meeting_id, party,
    from {{ ref('bridge_meeting_parties') }}
    union all
    select 'bridge_statement_topics', statement_id, topic_id,
    from {{ ref('bridge_statement_topics') }}
    union all
    select 'bridge_statement_targets', statement_id, party,
    from {{ ref('bridge_statement_targets') }}
    union all
    select 'bridge_figure_countries', figure_id, country_code,
    from {{ ref('bridge_figure_countries') }}

),

repeated as (

    select relation, first_key, second_key, count(*) as times,
    from keys
    group by all
    having count(*) > 1

)

select * from repeated
