"""One table as one file."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import duckdb

from flows.export.catalog import Table
from flows.formats import Row, csv_header, csv_rows, json_value
from flows.transform.model import literal

_ROWS_AT_A_TIME = 10_000

Writer = Callable[[duckdb.DuckDBPyConnection, Table, Path], None]


def _write_parquet(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    connection.execute(f"copy ({table.select}) to {literal(str(path))} (format parquet, compression zstd)")


def _write_csv(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(csv_header([name for name, _, _ in table.columns]))
        for rows in _batches(connection, table):
            file.write(csv_rows(rows))


def _write_jsonl(connection: duckdb.DuckDBPyConnection, table: Table, path: Path) -> None:
    names = [name for name, _, _ in table.columns]
    with path.open("w", encoding="utf-8", newline="") as file:
        for rows in _batches(connection, table):
            for row in rows:
                values = dict(zip(names, map(json_value, row), strict=True))
                file.write(json.dumps(values, ensure_ascii=False) + "\n")


def _batches(connection: duckdb.DuckDBPyConnection, table: Table) -> Iterator[Sequence[Row]]:
    connection.execute(table.select)
    while rows := connection.fetchmany(_ROWS_AT_A_TIME):
        yield rows


WRITERS: dict[str, Writer] = {"parquet": _write_parquet, "csv": _write_csv, "jsonl": _write_jsonl}
