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
from flows.events import Event
from flows.failure import noted
from flows.generations import current_generation, name_of, run_of
from flows.ingest.runs import (
    RunState,
    counts_of_newest,
    current_run,
    last_published,
    nothing_new,
    same_project,
    set_run_state,
)
from flows.settings import Settings
from flows.success import last_success, note_success
from flows.versions import versions
from flows.workspace import exclusive, open_build

if TYPE_CHECKING:
    from flows.ingest.runs import IngestCounts
    from flows.transform.project import Project
    from flows.transform.results import ModelRun, TestResult

Report = Callable[[str], None]

FAILURES_SHOWN = 10


def run(settings: Settings, report: Report, *, full_refresh: bool = False) -> Path:
    """All stages under one lock; returns the generation that readers have then.

    That is the one before when nothing is new; `full_refresh` builds and publishes in any case. Raises what the stages
    raise, and BuilderBusy.
    """
    with exclusive(settings):
        # Held open, so that the stages share it instead of writing the whole file out after each.
        with open_build(settings, report=report) as connection:
            # A mistake in sql/ shows before anything is ingested; what was published with it holds none.
            known = same_project(connection, versions(settings))
            project = None if known else read_project(settings, report)
            ingest(settings, report)
            if not full_refresh and (published := unchanged(settings, report)):
                return published
            project = project or read_project(settings, report)
            build(settings, report, full_refresh=full_refresh, project=project)
            check(settings, report, project=project)
        return publish(settings, report)


def unchanged(settings: Settings, report: Report) -> Path | None:
    """The published generation when documents, models and seeds are as they were for it; the run then ends here."""
    success, published = last_success(settings), current_generation(settings)
    if success is None or published is None:
        return None
    with open_build(settings, report=report) as connection:
        if last_published(connection) != success.published_run or not nothing_new(connection):
            return None
        _reached(connection, "unchanged")
        note_success(settings, success.published_run, counts_of_newest(connection))
    name = name_of(settings, published)
    line = f"nothing is new: {settings.warehouse} stays {name}"
    report(Event(line, "nothing_new", warehouse=str(settings.warehouse), generation=name))
    return published


def read_project(settings: Settings, report: Report) -> Project:
    """The models, seeds and tests of the checkout. Raises ProjectError."""
    from flows.transform.project import load_project

    with _told(settings, "project", report):
        return load_project(settings.project_dir, variables={"languages": list(settings.languages)})


def ingest(settings: Settings, report: Report) -> IngestCounts:
    """Bring the documents into `raw`. Raises InputMissing for a folder that does not exist."""
    from flows.ingest.landing import ingest as land

    with _stage(settings, "ingest", report) as connection:
        return land(connection, settings, report=report)


def build(
    settings: Settings,
    report: Report,
    *,
    select: str | None = None,
    full_refresh: bool = False,
    project: Project | None = None,
) -> list[ModelRun]:
    """Bring seeds and models up to date, all or nothing; reads the project unless given. Raises ProjectError.

    What depends on nothing that changed stays; `full_refresh` builds everything.
    """
    from flows.ingest.versions import DOCUMENT_VERSIONS
    from flows.transform.build import build as build_models

    project = project or read_project(settings, report)
    with _stage(settings, "build", report) as connection:
        runs = build_models(
            connection,
            project,
            select=select,
            versions=DOCUMENT_VERSIONS,
            full_refresh=full_refresh,
            report=report,
        )
        _reached(connection, "built")
    return runs


def check(settings: Settings, report: Report, *, project: Project | None = None) -> list[TestResult]:
    """Run the data tests; reads the project unless given. Raises ChecksFailed when one of severity error found rows."""
    from flows.transform.checks import check as run_data_tests

    project = project or read_project(settings, report)
    with _stage(settings, "check", report) as connection:
        results = run_data_tests(connection, project, report=report)
        # A test that could not run says nothing good about the data either.
        failed = [result for result in results if result.state in ("fail", "error")]
        if failed:
            raise ChecksFailed(_explain(failed, settings))
        _reached(connection, "checked")
    return results


def publish(settings: Settings, report: Report) -> Path:
    """Make the build file the warehouse that readers see; returns the new generation.

    Raises NothingToPublish for a run that has not passed its checks, InputMissing when nothing was ingested.
    """
    from flows.publish import publish as switch

    with _told(settings, "publish", report):
        generation = switch(settings)
        with open_build(settings) as connection:
            note_success(settings, run_of(settings, generation), counts_of_newest(connection))
    name = name_of(settings, generation)
    line = f"publish: {settings.warehouse} is now {name}"
    report(Event(line, "published", warehouse=str(settings.warehouse), generation=name))
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
    with noted(settings, stage):
        yield
    seconds = perf_counter() - started
    report(Event(f"{stage}: done in {seconds:.2f} s", "stage_done", stage=stage, seconds=round(seconds, 3)))


def _reached(connection: duckdb.DuckDBPyConnection, state: RunState) -> None:
    """Mark the newest run; one that was published stays so when a stage before its next publication fails."""
    run = current_run(connection)
    if run and not (state == "failed" and run[1] == "published"):
        set_run_state(connection, run[0], state)


def _explain(failed: Sequence[TestResult], settings: Settings) -> str:
    from flows.transform.checks import told

    lines = [f"{len(failed)} data tests failed; nothing was published:"]
    lines += [f"  {told(result)}" for result in failed[:FAILURES_SHOWN]]
    lines += [f"  and {len(failed) - FAILURES_SHOWN} more"] if len(failed) > FAILURES_SHOWN else []
    lines.append(f"Whole rows are in audit.test_results of {settings.build_file}.")
    lines.append("Correct the documents' facts in seeds/ or the rule in sql/, then `communique run` again.")
    return "\n".join(lines)
