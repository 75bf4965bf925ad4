"""Tables that Python code owns: declared with their comments, created when missing, widened when they are older."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import duckdb


@dataclass(frozen=True, slots=True)
class Table:
    """A table to be created; `columns` gives (type, comment) by name."""

    name: str
    comment: str
    columns: dict[str, tuple[str, str]]


def create_tables(connection: duckdb.DuckDBPyConnection, tables: Iterable[Table]) -> None:
    """Create what is missing, add the columns that an older file lacks, and bring every comment up to date.

    The schemas must exist. A column that is added is NULL in the rows that were there before.
    """
    tables = list(tables)
    connection.execute("\n".join(_created(table) for table in tables))
    there = _columns(connection)
    connection.execute("\n".join(statement for table in tables for statement in _brought_up(table, there)))


def _created(table: Table) -> str:
    columns = ", ".join(f'"{name}" {column_type}' for name, (column_type, _) in table.columns.items())
    return f"create table if not exists {table.name} ({columns});"


def _columns(connection: duckdb.DuckDBPyConnection) -> set[tuple[str, str]]:
    found = connection.execute(
        "select schema_name || '.' || table_name, column_name from duckdb_columns() "
        "where database_name = current_database() and not internal"
    ).fetchall()
    return {(table, column) for table, column in found}


def _brought_up(table: Table, there: set[tuple[str, str]]) -> Iterator[str]:
    for name, (column_type, _) in table.columns.items():
        if (table.name, name) not in there:
            # DuckDB adds no column with a constraint.
            yield f'alter table {table.name} add column "{name}" {column_type.removesuffix(" not null")};'
    yield f"comment on table {table.name} is {_quoted(table.comment)};"
    for name, (_, comment) in table.columns.items():
        yield f'comment on column {table.name}."{name}" is {_quoted(comment)};'


def _quoted(comment: str) -> str:
    # COMMENT ON takes no parameters; comments are constants of this program.
    return "'" + comment.replace("'", "''") + "'"
