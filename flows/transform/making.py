"""One seed or one model made in full, and what DuckDB says about a model put into words."""

from __future__ import annotations

import re
import time
from datetime import UTC, datetime

import duckdb

from flows.errors import ProjectError
from flows.transform.model import Model, ModelRun, Seed
from flows.transform.problems import problem
from flows.transform.project import Project
from flows.transform.seeding import load_seed

_DUCKDB_LINE = re.compile(r"\nLINE (\d+): ?(.*)\n")
_AHEAD = "create or replace {kind} {relation} as (\n"


def make_seed(connection: duckdb.DuckDBPyConnection, seed: Seed, why: str | None = None) -> ModelRun:
    """Load a seed; its schema must exist."""
    started_at, began = utc_now(), time.perf_counter()
    rows = load_seed(connection, seed)
    return ModelRun(seed.name, "seed", started_at, time.perf_counter() - began, rows, reason=why)


def make_model(
    connection: duckdb.DuckDBPyConnection, project: Project, model: Model, why: str | None = None
) -> ModelRun:
    """Create or replace one model's table or view. Raises ProjectError with the line of the model's file."""
    started_at, began = utc_now(), time.perf_counter()
    sql = project.sql_of(model, connection)
    ahead = _AHEAD.format(kind=model.materialized, relation=model.relation)
    try:
        row = connection.execute(f"{ahead}{sql}\n)").fetchone()
    except duckdb.Error as error:
        raise explained(model, sql, error) from None
    rows = int(row[0]) if row and model.materialized == "table" else None
    return ModelRun(model.name, model.materialized, started_at, time.perf_counter() - began, rows, reason=why)


def explained(model: Model, sql: str, error: duckdb.Error) -> ProjectError:
    """What DuckDB said about a model, at the line of its file where that can be told."""
    message = str(error)
    said = message.partition("\n")[0]
    found = _DUCKDB_LINE.search(message + "\n")
    if not found:
        return problem(model.path, None, f"DuckDB: {message.strip()}", "mend the model's SQL")
    compiled = int(found.group(1)) - 1  # one line stands ahead of the model's own SQL
    lines = sql.splitlines()
    text = lines[compiled - 1].strip() if 0 < compiled <= len(lines) else found.group(2).strip()
    line = _source_line(model, text)
    hint = next((part for part in message.splitlines()[1:] if part.startswith(("Did you mean", "Candidate"))), "")
    return problem(model.path, line, f"DuckDB: {said} {hint} at: {text}", "mend the model's SQL")


def _source_line(model: Model, text: str) -> int | None:
    """The line of the file that reads `text`, when just one does: macros and loops move lines about."""
    lines = model.path.read_text(encoding="utf-8").splitlines()
    same = [number for number, line in enumerate(lines, 1) if line.strip() == text]
    return same[0] if len(same) == 1 else None


def utc_now() -> datetime:
    """Now in UTC without a zone, as DuckDB's timestamp is."""
    return datetime.now(UTC).replace(tzinfo=None)
