"""What a run leaves for whoever looks at it: a report in Markdown, made of the audit tables and of the facts."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import duckdb

from flows.formats import Row, as_markdown

# The facts, each with the key by which one is known from run to run.
_KEYS = {
    "dim_documents": "document_id",
    "dim_people": "person_id",
    "fct_meetings": "meeting_id",
    "fct_statements": "statement_id",
    "fct_trade_figures": "figure_id",
}
ROWS_SHOWN = 20

_RUN = """\
select
    run_id, state, files_seen, files_loaded, files_unchanged, files_rejected, documents_loaded, documents_removed,
    program_version, duckdb_version, models_version, reference_version, lexicons_version
from audit.runs
order by run_id desc
limit 1
"""
_REJECTED = "select source_uri as file, reason, detail from audit.rejected_files where run_id = ? order by all"
_TESTS = """\
select state, test, model, failures as rows
from audit.test_results
where run_id = ? and state <> 'pass'
order by all
"""
_SLOWEST = """\
select model, state, round(seconds, 3) as seconds, row_count as rows, reason
from audit.model_runs
where run_id = ?
order by seconds desc, model
limit 10
"""


def run_report(connection: duckdb.DuckDBPyConnection, before: Path | None) -> str:
    """The newest run of the build file, in Markdown; `before` is the generation that readers had until then."""
    answer = connection.execute(_RUN)
    names = [column[0] for column in answer.description or []]
    run = answer.fetchone() or (None,) * len(names)
    sections = [
        f"# Communiqué: {run[1] or 'nothing ingested yet'}",
        as_markdown(["of the run", ""], list(zip(names, run, strict=True))).rstrip(),
        _section("Facts", ["table", "now", "new", "gone"], _changes(connection, before)),
        _section("Data tests that warn or fail", *_query(connection, _TESTS, run[0])),
        _section("Rejected files", *_query(connection, _REJECTED, run[0])),
        _section("Slowest models", *_query(connection, _SLOWEST, run[0])),
    ]
    return "\n\n".join(sections) + "\n"


def slowest_models(connection: duckdb.DuckDBPyConnection) -> list[dict[str, Any]]:
    """The ten models that took longest in the newest run, as a table artifact takes them."""
    run_id = connection.execute("select max(run_id) from audit.runs").fetchone() or (None,)
    names, rows = _query(connection, _SLOWEST, run_id[0])
    return [dict(zip(names, row, strict=True)) for row in rows]


def _section(title: str, columns: list[str], rows: list[Row]) -> str:
    if not rows:
        return f"## {title}\n\nNone."
    more = f"\n\nand {len(rows) - ROWS_SHOWN} more" if len(rows) > ROWS_SHOWN else ""
    return f"## {title}\n\n{as_markdown(columns, rows[:ROWS_SHOWN]).rstrip()}{more}"


def _query(connection: duckdb.DuckDBPyConnection, sql: str, run_id: str | None) -> tuple[list[str], list[Row]]:
    try:
        answer = connection.execute(sql, [run_id])
    except duckdb.CatalogException:
        return [], []  # the run did not come so far
    return [column[0] for column in answer.description or []], list(answer.fetchall())


def _changes(connection: duckdb.DuckDBPyConnection, before: Path | None) -> list[Row]:
    """Of each fact table: how many there are, how many are new, how many are gone."""
    if before:
        quoted = str(before).replace("'", "''")
        connection.execute(f"attach '{quoted}' as before (read_only)")
    try:
        changes = [_change(connection, table, key, before is not None) for table, key in _KEYS.items()]
        return [change for change in changes if change]
    finally:
        if before:
            connection.execute("detach before")


def _change(connection: duckdb.DuckDBPyConnection, table: str, key: str, compare: bool) -> Row | None:
    """None for a table that is not there: not built yet, or not in the generation before."""
    now = f"select {key} from marts.{table}"
    earlier = f"select {key} from before.marts.{table}" if compare else f"{now} where false"
    try:
        counts = connection.execute(
            f"select (select count(*) from ({now})), (select count(*) from ({now} except {earlier})), "
            f"(select count(*) from ({earlier} except {now}))"
        ).fetchone()
    except (duckdb.CatalogException, duckdb.BinderException):
        return None
    return (table, *(counts or ()))
