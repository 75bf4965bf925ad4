with statements as (

    select * from {{ ref('int_statements_resolved') }}

),

named as (

    select distinct document_key, sentence_no, concept as party,
    from {{ ref('int_phrases_located') }}
    where
        layer = 'syntax'
        and kind in (
            'country_name', 'country_short', 'country_adjective', 'country_capital_for_government', 'organization'
        )

),

final as (

    {# whom the words are about, besides the speaker's own side #}
    select statements.statement_id, named.party,
    from statements
    inner join named using (document_key, sentence_no)
    where named.party is distinct from statements.country_code

)

{# in the order of the keys: put on rows in any other, they cost twice as much #}
select *
from final
order by statement_id, party
