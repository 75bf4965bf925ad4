"""Seeds, then models, in one transaction: either all of it is there afterwards or nothing has changed."""

from __future__ import annotations

import contextlib
import re
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime

import duckdb

from flows.errors import ProjectError
from flows.transform import catalog, graph
from flows.transform.model import Model, ModelRun, Seed, literal
from flows.transform.problems import problem
from flows.transform.project import Project
from flows.transform.seeding import load_seed

_DUCKDB_LINE = re.compile(r"\nLINE (\d+): ?(.*)\n")
_AHEAD = "create or replace {kind} {relation} as (\n"


def build(
    connection: duckdb.DuckDBPyConnection,
    project: Project,
    *,
    select: str | None = None,
    report: Callable[[str], None] = lambda _line: None,
) -> list[ModelRun]:
    """Build the seeds and the selected models (all when `select` is None) and record them in audit.model_runs.

    Raises ProjectError; the file is then as it was before.
    """
    chosen = graph.select(project.models, select)
    models = [model for model in project.models.values() if model.name in chosen]
    connection.execute("begin")
    try:
        runs = _build_all(connection, project, models, report)
        connection.execute("commit")
    except BaseException:
        # DuckDB has already given up the transaction after some errors; a second rollback would hide the cause.
        _roll_back(connection)
        raise
    return runs


def _build_all(
    connection: duckdb.DuckDBPyConnection, project: Project, models: Sequence[Model], report: Callable[[str], None]
) -> list[ModelRun]:
    seeds = list(project.seeds.values())
    for relation in catalog.drop_left_over(connection, project):
        report(f"dropped {relation}, which nothing makes any more")
    things: list[Model | Seed] = [*seeds, *models]
    catalog.create_schemas(connection, [thing.relation for thing in things])
    runs = build_seeds(connection, seeds)
    report(f"loaded {len(seeds)} seeds, {sum(run.row_count or 0 for run in runs)} rows")
    found = catalog.existing(connection)
    for model in models:
        catalog.drop_other_kind(connection, found, model.relation, model.materialized)
        runs.append(build_model(connection, project, model))
        report(f"built {model.name}: {_rows(runs[-1])}, {runs[-1].seconds:.3f} s")
    catalog.check_columns(connection, project, things)
    catalog.comment(connection, things)
    _record(connection, runs)
    return runs


def _rows(run: ModelRun) -> str:
    return "view" if run.row_count is None else f"{run.row_count} rows"


def build_seeds(connection: duckdb.DuckDBPyConnection, seeds: Sequence[Seed]) -> list[ModelRun]:
    """Load every seed; their schemas must exist."""
    runs = []
    for seed in seeds:
        started_at, began = _now(), time.perf_counter()
        rows = load_seed(connection, seed)
        runs.append(ModelRun(seed.name, "seed", started_at, time.perf_counter() - began, rows))
    return runs


def build_model(connection: duckdb.DuckDBPyConnection, project: Project, model: Model) -> ModelRun:
    """Create or replace one model's table or view. Raises ProjectError with the line of the model's file."""
    started_at, began = _now(), time.perf_counter()
    sql = project.sql_of(model, connection)
    ahead = _AHEAD.format(kind=model.materialized, relation=model.relation)
    try:
        row = connection.execute(f"{ahead}{sql}\n)").fetchone()
    except duckdb.Error as error:
        raise explained(model, sql, error) from None
    rows = int(row[0]) if row and model.materialized == "table" else None
    return ModelRun(model.name, model.materialized, started_at, time.perf_counter() - began, rows)


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


def _roll_back(connection: duckdb.DuckDBPyConnection) -> None:
    with contextlib.suppress(duckdb.TransactionException):
        connection.execute("rollback")


def current_run(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The run_id of the newest row of audit.runs; None before anything was ingested."""
    if ("audit", "runs") not in catalog.existing(connection):
        return None
    row = connection.execute("select max(run_id) from audit.runs").fetchone()
    return str(row[0]) if row and row[0] is not None else None


def _record(connection: duckdb.DuckDBPyConnection, runs: Sequence[ModelRun]) -> None:
    """Write audit.model_runs; what this run had recorded of the same models gives way."""
    connection.execute(
        "create schema if not exists audit; create table if not exists audit.model_runs (run_id varchar, "
        "model varchar, materialized varchar, started_at timestamp, seconds double, row_count bigint, state varchar)"
    )
    run_id, names = current_run(connection), [run.model for run in runs]
    earlier = "run_id is not distinct from ? and list_contains(?, model)"
    connection.execute(f"delete from audit.model_runs where {earlier}", [run_id, names])
    values = ", ".join(_record_of(run) for run in runs)
    if runs:
        connection.execute(
            f"insert into audit.model_runs select ?, col0, col1, col2, col3, col4, 'built' from (values {values})",
            [run_id],
        )


def _record_of(run: ModelRun) -> str:
    rows = "null::bigint" if run.row_count is None else str(run.row_count)
    return f"({literal(run.model)}, {literal(run.materialized)}, timestamp '{run.started_at}', {run.seconds:f}, {rows})"


def _now() -> datetime:
    return datetime.now(UTC).replace(tzinfo=None)
