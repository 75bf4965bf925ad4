"""Seeds, then models, in one transaction: either all of it is there afterwards or nothing has changed. Only the first
build of a file commits on the way; when it fails, it takes all back.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable

import duckdb

from flows.transform import graph, records
from flows.transform.first_build import take_back
from flows.transform.model import ModelRun
from flows.transform.one_build import OneBuild
from flows.transform.project import Project

Report = Callable[[str], None]


def build(
    connection: duckdb.DuckDBPyConnection,
    project: Project,
    *,
    select: str | None = None,
    versions: str | None = None,
    full_refresh: bool = False,
    report: Report = lambda _line: None,
) -> list[ModelRun]:
    """Bring the seeds and models up to date and record what was built in audit.model_runs.

    `versions` is a select of document_id, document_key and version by which it shows what documents are new, changed or
    gone; without it everything that reads documents is built. `select` builds the models it means, in full, and
    no others; `full_refresh` builds all. Raises ProjectError; the file is then as it was before.
    """
    chosen = graph.select(project.models, select)
    connection.execute("begin")
    at_work = None
    try:
        records.create_records(connection)
        at_work = OneBuild(connection, project, report, select is not None, full_refresh)
        runs = at_work.run([model for model in project.models.values() if model.name in chosen], versions)
        records.record_model_runs(connection, runs)
        connection.execute("commit")
    except BaseException:
        # DuckDB has already given up the transaction after some errors; a second rollback would hide the cause.
        _roll_back(connection)
        if at_work:
            with contextlib.suppress(duckdb.Error):  # of a file that cannot be written any more
                take_back(connection, at_work.committed)
        raise
    return runs


def _roll_back(connection: duckdb.DuckDBPyConnection) -> None:
    with contextlib.suppress(duckdb.TransactionException):
        connection.execute("rollback")
