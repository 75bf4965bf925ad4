-- The columns of marts in their order.
select table_name, column_name, data_type, coalesce(comment, '') as description,
from duckdb_columns()
where schema_name = 'marts'
order by table_name, column_index
