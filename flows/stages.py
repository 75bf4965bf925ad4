"""The stages of a run, each able to go alone: ingest, build, check, publish.

Each opens the build file itself and assumes that its caller holds `exclusive(settings)`; `run` does both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from time import perf_counter
from typing import TYPE_CHECKING

import duckdb

from flows.errors import ChecksFailed
from flows.failure import forget_failure, note_failure
from flows.ingest.runs import RunState, current_run, set_run_state
from flows.settings import Settings
from flows.workspace import exclusive, open_build

if TYPE_CHECKING:
    from flows.ingest.runs import IngestCounts
    from flows.transform.model import ModelRun, TestResult

Report = Callable[[str], None]

FAILURES_SHOWN = 10


def run(settings: Settings, report: Report) -> Path:
    """All stages under one lock; returns the published generation. Raises what the stages raise, and BuilderBusy."""
    with exclusive(settings):
        ingest(settings, report)
        build(settings, report)
        check(settings, report)
        return publish(settings, report)


def ingest(settings: Settings, report: Report) -> IngestCounts:
    """Bring the documents into `raw`. Raises InputMissing for a folder that does not exist."""
    from flows.ingest.landing import ingest as land

    with _stage(settings, "ingest", report) as connection:
        return land(connection, settings, report=report)


def build(settings: Settings, report: Report, *, select: str | None = None) -> list[ModelRun]:
    """Load the seeds and compute the models, all or nothing. Raises ProjectError."""
    from flows.transform.build import build as build_models
    from flows.transform.project import load_project

    with _stage(settings, "build", report) as connection:
        runs = build_models(connection, load_project(settings.project_dir), select=select, report=report)
        _reached(connection, "built")
    return runs


def check(settings: Settings, report: Report) -> list[TestResult]:
    """Run the data tests. Raises ChecksFailed when one of severity error found rows."""
    from flows.transform.checks import check as run_data_tests
    from flows.transform.project import load_project

    with _stage(settings, "check", report) as connection:
        results = run_data_tests(connection, load_project(settings.project_dir), report=report)
        # A test that could not run says nothing good about the data either.
        failed = [result for result in results if result.state in ("fail", "error")]
        if failed:
            raise ChecksFailed(_explain(failed))
        _reached(connection, "checked")
    return results


def publish(settings: Settings, report: Report) -> Path:
    """Make the build file the warehouse that readers see; returns the new generation.

    Raises ChecksFailed for a run that has not passed its checks, InputMissing when nothing was ingested.
    """
    from flows.publish import publish as switch

    with _told(settings, "publish", report):
        _require_checked(settings, report)
        generation = switch(settings)
    forget_failure(settings)
    report(f"publish: {settings.warehouse} is now {generation.name}")
    return generation


@contextmanager
def _stage(settings: Settings, name: str, report: Report) -> Iterator[duckdb.DuckDBPyConnection]:
    """The open build file; what goes wrong is noted in audit.runs too."""
    with _told(settings, name, report), open_build(settings, report=report) as connection:
        try:
            yield connection
        except Exception:
            _reached(connection, "failed")
            raise


@contextmanager
def _told(settings: Settings, stage: str, report: Report) -> Iterator[None]:
    """Say how long a stage took; leave a note of its failure for `communique status`."""
    started = perf_counter()
    try:
        yield
    except BaseException as error:
        note_failure(settings, stage, error)
        raise
    report(f"{stage}: done in {perf_counter() - started:.2f} s")


def _reached(connection: duckdb.DuckDBPyConnection, state: RunState) -> None:
    """Mark the newest run; one that was published stays so when a stage before its next publication fails."""
    run = current_run(connection)
    if run and not (state == "failed" and run[1] == "published"):
        set_run_state(connection, run[0], state)


def _require_checked(settings: Settings, report: Report) -> None:
    with open_build(settings, report=report) as connection:
        run = current_run(connection)
    if run and run[1] not in ("checked", "published"):
        raise ChecksFailed(
            f"{settings.build_file}: run {run[0]} is {run[1]}, not checked; nothing was published. "
            "Run `communique build` and `communique check` first, or `communique run` for all of it."
        )


def _explain(failed: Sequence[TestResult]) -> str:
    lines = [f"{len(failed)} data tests failed; nothing was published:"]
    lines += [
        f"  {_where(result)}: {result.failures} rows, such as {result.sample}" for result in failed[:FAILURES_SHOWN]
    ]
    lines += [f"  and {len(failed) - FAILURES_SHOWN} more"] if len(failed) > FAILURES_SHOWN else []
    lines.append("Correct the documents' facts in seeds/ or the rule in sql/, then `communique run` again.")
    return "\n".join(lines)


def _where(result: TestResult) -> str:
    return f"{result.test} on {result.model}.{result.column}" if result.column else result.test
