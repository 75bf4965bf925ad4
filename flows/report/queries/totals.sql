-- How much the warehouse holds.
select
    (select count(*) from marts.dim_documents) as documents,
    (select count(*) from marts.fct_meetings) as meetings,
    (select count(*) from marts.fct_statements) as statements,
    (select count(*) from marts.fct_trade_figures) as figures,
    (select count(*) from marts.dim_people) as people,
