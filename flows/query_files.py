"""Queries that stand in files of their own, which any DuckDB client can run with their parameters."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb


@dataclass(frozen=True, slots=True)
class QueryFolder:
    """A folder of `.sql` files, each one statement with DuckDB's own `$parameters`."""

    path: Path

    def sql(self, name: str) -> str:
        """The text of `<name>.sql`."""
        return (self.path / f"{name}.sql").read_text(encoding="utf-8")

    def rows(self, connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[dict[str, Any]]:
        """The answer to `<name>.sql`, one dictionary per row. Raises duckdb.Error."""
        connection.execute(self.sql(name), parameters)
        columns = [column[0] for column in connection.description or []]
        return [dict(zip(columns, row, strict=True)) for row in connection.fetchall()]
