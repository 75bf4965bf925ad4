"""The queries of `queries/`, each a file that any DuckDB client can run with its parameters."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

_FOLDER = Path(__file__).parent / "queries"


def rows(connection: duckdb.DuckDBPyConnection, name: str, **parameters: object) -> list[dict[str, Any]]:
    """The answer to `queries/<name>.sql`, one dictionary per row. Raises duckdb.Error."""
    sql = (_FOLDER / f"{name}.sql").read_text(encoding="utf-8")
    connection.execute(sql, parameters)
    columns = [column[0] for column in connection.description or []]
    return [dict(zip(columns, row, strict=True)) for row in connection.fetchall()]
