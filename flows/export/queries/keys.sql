-- Primary keys, and foreign keys with what they refer to.
select
    table_name,
    constraint_column_names as columns,
    if(constraint_type = 'FOREIGN KEY', referenced_table, null) as referenced_table,
    referenced_column_names as referenced_columns,
from duckdb_constraints()
where schema_name = 'marts' and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')
order by table_name, referenced_table nulls first, columns
