-- The statements that are not in kept_statements, counted by $step (month or year), act, language, first topic, and
-- country where that is among the $parties most frequent.
with frequent as (

    select country_code,
    from marts.fct_statements
    where country_code is not null
    group by country_code
    order by count(*) desc, country_code
    limit $parties

),

topics as (

    select statement_id, [min(topic_id)] as topics,
    from marts.bridge_statement_topics
    group by statement_id

),

counted as (

    select
        date_trunc($step, coalesce(statements.date_start, documents.published_from))::date as first_day,
        (first_day + to_months(if($step = 'month', 1, 12)) - to_days(1))::date as last_day,
        frequent.country_code as country,
        statements.act,
        coalesce(topics.topics, []) as topics,
        statements.date_precision as precision,
        statements.language,
    from marts.fct_statements as statements
    anti join kept_statements using (statement_id)
    inner join marts.dim_documents as documents using (document_id)
    left join frequent on statements.country_code = frequent.country_code
    left join topics using (statement_id)

)

select
    null as id,
    count(*) as n,
    null as person,
    null as speaker,
    null as speaker_kind,
    country,
    act,
    null as attribution,
    topics,
    [] as targets,
    first_day,
    last_day,
    precision,
    null as basis,
    null as meeting,
    language,
    null as rule,
from counted
group by all
order by all
