-- The tables and views of marts, and what a row of each is.
select table_name, coalesce(comment, '') as description,
from duckdb_tables()
where schema_name = 'marts'
union all
select view_name, coalesce(comment, '')
from duckdb_views()
where schema_name = 'marts'
order by table_name
