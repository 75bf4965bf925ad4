{# `communique explain` tells in words why a fact is there: a rule without a description would leave it unexplained. #}
with used as (

    select 'rule' as code_kind, rule_id as code from {{ ref('fct_statements') }}
    union
    select 'rule', rule_id from {{ ref('fct_meeting_mentions') }}
    union
    select 'rule', rule_id from {{ ref('fct_trade_figures') }}
    union
    select 'date_basis', date_basis from {{ ref('fct_statements') }}
    union
    select 'date_basis', date_basis from {{ ref('fct_meeting_mentions') }}
    union
    select 'date_basis', published_basis from {{ ref('dim_documents') }}
    union
    select 'attribution', attribution from {{ ref('fct_statements') }}
    union
    select 'meeting_resolution', resolution from {{ ref('fct_meeting_mentions') }}
    union
    select 'person_resolution', resolution from {{ ref('dim_people') }}

)

select used.code_kind, used.code,
from used
anti join {{ ref('ref_codes') }} using (code_kind, code)
where used.code is not null
