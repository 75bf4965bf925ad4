"""The model runner: a small part of dbt, read from dbt's own files."""
