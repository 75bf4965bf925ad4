"""The run log, audit.runs: one row per run, made by ingest and brought further by the later stages."""

from __future__ import annotations

import secrets
from dataclasses import astuple, dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from typing import Literal

import duckdb

RunState = Literal["ingested", "built", "checked", "published", "failed"]


@dataclass(frozen=True, slots=True)
class Run:
    """A run that begins: its id sorts by time; `started_at` is UTC without a zone, as DuckDB's timestamp is."""

    run_id: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class IngestCounts:
    """What one ingest did; files_seen = files_loaded + files_rejected + files_unchanged."""

    run_id: str
    files_seen: int
    files_loaded: int
    files_rejected: int
    files_unchanged: int
    documents_loaded: int
    documents_unsupported_language: int


def new_run() -> Run:
    """A run that starts now."""
    now = datetime.now(UTC).replace(tzinfo=None)
    return Run(f"{now:%Y%m%dT%H%M%S%f}Z-{secrets.token_hex(2)}", now)


def record_ingested(connection: duckdb.DuckDBPyConnection, run: Run, counts: IngestCounts) -> None:
    """Write the run's row, in the state 'ingested'."""
    values = (run.run_id, run.started_at, None, "ingested", *astuple(counts)[1:], _program_version(), _duckdb_version())
    connection.execute("insert into audit.runs values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", values)


def current_run(connection: duckdb.DuckDBPyConnection) -> tuple[str, RunState] | None:
    """Id and state of the newest run, or None before the first ingest."""
    exists = "select 1 from duckdb_tables() where schema_name = 'audit' and table_name = 'runs'"
    if connection.execute(exists).fetchone() is None:
        return None
    row = connection.execute("select run_id, state from audit.runs order by run_id desc limit 1").fetchone()
    return (row[0], row[1]) if row else None


def set_run_state(connection: duckdb.DuckDBPyConnection, run_id: str, state: RunState) -> None:
    """Say how far a run came; a published run is finished now, any other is not finished."""
    finished_at = datetime.now(UTC).replace(tzinfo=None) if state == "published" else None
    connection.execute(
        "update audit.runs set state = ?, finished_at = ? where run_id = ?",
        [state, finished_at, run_id],
    )


def _program_version() -> str:
    try:
        return version("communique")
    except PackageNotFoundError:
        return "not installed"


def _duckdb_version() -> str:
    return duckdb.__version__
