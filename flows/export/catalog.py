"""What the published file says of its marts: columns, types, keys and comments."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from flows.query_files import QueryFolder
from flows.transform.model import Relation

Row = Mapping[str, Any]

_QUERIES = QueryFolder(Path(__file__).parent / "queries")


@dataclass(frozen=True, slots=True)
class Reference:
    """Columns that refer to those of another table."""

    columns: Sequence[str]
    table: str
    to_columns: Sequence[str]


@dataclass(frozen=True, slots=True)
class Table:
    """A table or view of marts. `columns` are name, type and description; `key` is empty for a view."""

    name: str
    description: str
    columns: Sequence[tuple[str, str, str]]
    key: Sequence[str]
    references: Sequence[Reference]

    @property
    def select(self) -> str:
        """All rows, in one order."""
        return f"select * from {Relation('marts', self.name)} order by all"


def exported_tables(connection: duckdb.DuckDBPyConnection) -> list[Table]:
    """The tables and views of marts by name. Raises duckdb.Error."""
    columns = _by_table(_QUERIES.rows(connection, "columns"))
    keys = _by_table(_QUERIES.rows(connection, "keys"))
    return [
        _table(row, columns[row["table_name"]], keys.get(row["table_name"], []))
        for row in _QUERIES.rows(connection, "tables")
    ]


def _table(row: Row, columns: Sequence[Row], keys: Sequence[Row]) -> Table:
    return Table(
        row["table_name"],
        row["description"],
        [(column["column_name"], column["data_type"], column["description"]) for column in columns],
        next((key["columns"] for key in keys if not key["referenced_table"]), []),
        [
            Reference(key["columns"], key["referenced_table"], key["referenced_columns"])
            for key in keys
            if key["referenced_table"]
        ],
    )


def _by_table(rows: Sequence[Row]) -> dict[str, list[Row]]:
    found: dict[str, list[Row]] = {}
    for row in rows:
        found.setdefault(row["table_name"], []).append(row)
    return found
