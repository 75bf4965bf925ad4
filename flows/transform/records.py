"""The audit tables that the runner owns: what it built and tested, and by which it knows what is still right."""

from __future__ import annotations

from collections.abc import Sequence

import duckdb

from flows.tables import Table, create_tables
from flows.transform.model import ModelRun

_RUN_ID = ("varchar", "audit.runs.run_id of the run.")

MODEL_RUNS = Table(
    "audit.model_runs",
    "One row per run and model or seed that was built in it; what was right as it stood has no row.",
    {
        "run_id": _RUN_ID,
        "model": ("varchar", "Name of the model or seed."),
        "materialized": ("varchar", "table, view or seed."),
        "started_at": ("timestamp", "Start, UTC."),
        "seconds": ("double", "How long it took."),
        "row_count": ("bigint", "Rows that were written; NULL for a view."),
        "state": ("varchar", "built: all of it; merged: the rows of some documents."),
        "reason": ("varchar", "Why it was built."),
    },
)

TEST_RESULTS = Table(
    "audit.test_results",
    "One row per run and data test.",
    {
        "run_id": _RUN_ID,
        "test": ("varchar", "Name of the data test."),
        "model": ("varchar", "What it tests; NULL for a test that selects from several."),
        "column_name": ("varchar", "The column it tests, if it is one."),
        "severity": ("varchar", "error: nothing is published when rows offend; warn: they are reported."),
        "failures": ("bigint", "Rows that offend."),
        "state": ("varchar", "pass, warn, fail, or error when the test could not be run."),
        "seconds": ("double", "How long it took."),
        "sample": ("varchar", "Up to five offending rows as JSON, or what DuckDB said."),
        "rows_tested": (
            "varchar",
            "all; documents: those of documents that are new or changed since it passed; none: nothing it reads was "
            "made since then.",
        ),
        "fingerprint": ("varchar", "Hash of its SQL; when that is another, all rows are tested again."),
    },
)

MODEL_STATES = Table(
    "audit.model_states",
    "One row per model and seed: what it was last built from. It is built again when that is not the same any more.",
    {
        "name": ("varchar primary key", "Name of the model or seed."),
        "fingerprint": ("varchar", "Hash of parts."),
        "parts": ("varchar", "JSON: hash or version of all that it depends on, by name."),
        "described": ("varchar", "Hash of its comments."),
    },
)

BUILT_DOCUMENTS = Table(
    "audit.built_documents",
    "One row per document that the models hold.",
    {
        "document_id": ("varchar primary key", "raw.documents.document_id."),
        "document_key": ("ubigint", "What the models know it by."),
        "version": ("varchar", "Hash of what its rows were built from."),
    },
)

UNTESTED = Table(
    "audit.untested",
    "One row per model or seed that was built, and per document that was merged in, since the data tests last ran.",
    {
        "name": ("varchar", "Name of the model or seed; NULL for a document."),
        "document_key": ("ubigint", "What the models know the document by; NULL for a model or seed."),
    },
)

TABLES = (MODEL_RUNS, TEST_RESULTS, MODEL_STATES, BUILT_DOCUMENTS, UNTESTED)


def create_records(connection: duckdb.DuckDBPyConnection) -> None:
    """Create or widen the tables above."""
    connection.execute("create schema if not exists audit")
    create_tables(connection, TABLES)


def current_run(connection: duckdb.DuckDBPyConnection) -> str | None:
    """The run_id of the newest row of audit.runs; None before anything was ingested."""
    exists = "select 1 from duckdb_tables() where schema_name = 'audit' and table_name = 'runs'"
    if connection.execute(exists).fetchone() is None:
        return None
    row = connection.execute("select max(run_id) from audit.runs").fetchone()
    return str(row[0]) if row and row[0] is not None else None


def record_model_runs(connection: duckdb.DuckDBPyConnection, runs: Sequence[ModelRun]) -> None:
    """Write audit.model_runs, where what this run had recorded of the same models gives way; what was built is
    untested then."""
    run_id, names = current_run(connection), [run.model for run in runs]
    earlier = "run_id is not distinct from ? and list_contains(?, model)"
    connection.execute(f"delete from audit.model_runs where {earlier}", [run_id, names])
    if not runs:
        return
    columns = [
        names, [run.materialized for run in runs], [run.started_at for run in runs], [run.seconds for run in runs],
        [run.row_count for run in runs], [run.state for run in runs], [run.reason for run in runs],
    ]  # fmt: skip
    unnested = ", ".join(f"unnest(${number})" for number in range(2, len(columns) + 2))
    connection.execute(
        "insert into audit.model_runs (run_id, model, materialized, started_at, seconds, row_count, state, reason) "
        f"select $1, {unnested}",
        [run_id, *columns],
    )
    built = [run.model for run in runs if run.state == "built"]
    connection.execute("insert into audit.untested (name) select unnest(?)", [built])
