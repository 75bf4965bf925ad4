"""One SQL statement against the published warehouse, which it can neither change nor leave."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import duckdb

from flows.errors import InputMissing, QueryFailed
from flows.formats import FORMATS, Row, as_table
from flows.printable import printable
from flows.transform.model import literal

# Read-only alone still reads and writes other files, loads extensions and looks into this process.
_HARDENED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoload_known_extensions": False,
    "autoinstall_known_extensions": False,
    "python_enable_replacements": False,
    "lock_configuration": True,
}

# What answers and changes nothing; a pivot without `in (…)` arrives as MULTI (before DuckDB 2 as two statements).
_ANSWERING = {"SELECT", "EXPLAIN", "PRAGMA", "CALL", "MULTI"}


def query(warehouse: Path, sql: str, format: str = "table", *, width: int | None = None) -> str:
    """Answer `sql` as text in one of `FORMATS`; `width` folds a table to so many characters.

    Raises InputMissing when there is no warehouse, QueryFailed when DuckDB refuses the statement.
    """
    if format not in FORMATS:
        raise QueryFailed(f"format {format!r} is not known. Use one of {', '.join(FORMATS)}.")
    with open_published(warehouse) as connection:
        columns, rows = answer(connection, sql)
    if format == "table":
        return as_table(columns, rows, width=width)
    return FORMATS[format](columns, rows)


@contextmanager
def open_published(warehouse: Path, *, writable: Path | None = None) -> Iterator[duckdb.DuckDBPyConnection]:
    """A read-only connection that sees nothing but the published warehouse, and writes at most to a folder.

    Raises InputMissing.
    """
    if not warehouse.is_file():
        raise InputMissing(f"{warehouse}: no warehouse is published there. Make one with `communique run`.")
    # DuckDB lets a query read and write the folder it spills to, so that is one which vanishes with the connection.
    with TemporaryDirectory(prefix="communique-query-") as spill:
        connection = _connect(warehouse, spill, writable)
        try:
            yield connection
        finally:
            connection.close()


def _connect(warehouse: Path, spill: str, writable: Path | None) -> duckdb.DuckDBPyConnection:
    try:
        # The generation behind the symlink: this connection keeps it whatever is published meanwhile.
        path = str(warehouse.resolve())
        if writable is None:
            return duckdb.connect(path, read_only=True, config={**_HARDENED, "temp_directory": spill})
        return _open_with_folder(path, {**_HARDENED, "temp_directory": spill}, writable)
    except duckdb.Error as error:
        raise InputMissing(f"{warehouse}: cannot be opened: {printable(str(error))}. Publish it again.") from error


def _open_with_folder(path: str, config: dict[str, Any], writable: Path) -> duckdb.DuckDBPyConnection:
    """Hardened in the one order that DuckDB allows: first the folder, in a running database, then the rest is shut."""
    shut = {name: config.pop(name) for name in ("enable_external_access", "lock_configuration")}
    connection = duckdb.connect(path, read_only=True, config=config)
    connection.execute(f"set allowed_directories = [{literal(str(writable.absolute()))}]")
    for name, value in shut.items():
        connection.execute(f"set {name} = {str(value).lower()}")
    return connection


def answer(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[list[str], Sequence[Row]]:
    """Column names and rows that one statement gives on a connection of `open_published`.

    Raises QueryFailed when DuckDB refuses it, KeyboardInterrupt after the query was stopped by Ctrl-C.
    """
    try:
        _require_one_answer(connection.extract_statements(sql))
        return _interruptible(connection, sql)
    except (duckdb.Error, UnicodeError) as error:
        # DuckDB quotes values in its messages, and values are other people's text.
        raise QueryFailed(f"the query failed: {printable(str(error), keep=chr(10))}") from error


def _interruptible(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[list[str], Sequence[Row]]:
    """Run the query in a thread of its own: in the main one, DuckDB missed one Ctrl-C in four."""

    def fetch() -> tuple[list[str], Sequence[Row]]:
        connection.execute(sql)
        return [column[0] for column in connection.description or []], connection.fetchall()

    with ThreadPoolExecutor(max_workers=1) as thread:
        answer = thread.submit(fetch)
        try:
            return answer.result()
        except KeyboardInterrupt:
            connection.interrupt()
            raise


def _require_one_answer(statements: list[duckdb.Statement]) -> None:
    if len(statements) != 1:
        raise QueryFailed(f"the SQL holds {len(statements)} statements; give exactly one.")
    kind = statements[0].type.name
    if kind not in _ANSWERING:
        raise QueryFailed(f"{kind} is refused: the published warehouse is read-only. Give a select.")
