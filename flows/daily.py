"""The scheduled flow: ingest, build, check, publish; what it leaves in Prefect, and whom it tells when it fails."""

# No postponed annotations: where a runner loads the flow, Prefect does not find the names in them.
import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated, Any, Literal, ParamSpec, TypeVar

import duckdb

from flows import prefect_defaults as prefect_defaults  # isort: split

from prefect import flow, tags
from prefect.assets import materialize
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.logging import get_run_logger
from prefect.logging.handlers import PrefectConsoleHandler
from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.tasks import Task
from pydantic import Field

from flows import progress, stages
from flows.errors import CommuniqueError
from flows.events import EXTRA, Event
from flows.failure_hook import tell_of_failure, tell_of_killed
from flows.late_runs import supersede_late_runs
from flows.run_artifacts import leave_artifacts, leave_link
from flows.settings import FEWEST_GENERATIONS, GENERATIONS_KEPT, MissingFiles, Settings
from flows.workspace import exclusive, open_build

RETRY_DELAYS = [2.0, 10.0, 60.0]
IO_ERRORS = (OSError, duckdb.IOException)
TAGS = ("communique",)

# What Prefect shows the lineage of.
DOCUMENTS_ASSET = "communique://raw/documents"
WAREHOUSE_ASSET = "communique://marts"

LanguageCode = Literal["en", "fr"]

Given = ParamSpec("Given")
Returned = TypeVar("Returned")


def is_io_error(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    """Whether trying again may help: a busy disk or share recovers, a wrong model or a failed check does not."""
    return isinstance(state.data, IO_ERRORS)


def tell(line: str) -> None:
    """One line of the run's log, which Prefect's UI shows, too."""
    get_run_logger().info(line, extra={EXTRA: line})


def _options(name: str) -> dict[str, Any]:
    return {
        "name": name,
        "retries": len(RETRY_DELAYS),
        "retry_delay_seconds": RETRY_DELAYS,
        "retry_condition_fn": is_io_error,
        "cache_policy": NO_CACHE,
    }


def stage(function: Callable[Given, Returned]) -> Task[Given, Returned]:
    """One task per stage, never per document: each task costs a server about 32 ms."""
    return Task(function, **_options(function.__name__))


@stage
def ingest(settings: Settings) -> None:
    """Bring new and changed documents into the build file."""
    stages.ingest(settings, tell)


@stage
def build(settings: Settings, full_refresh: bool = False) -> None:
    """Bring seeds and models up to date."""
    stages.build(settings, tell, full_refresh=full_refresh)


@stage
def check(settings: Settings) -> None:
    """Run the data tests; a failed one ends the flow here."""
    stages.check(settings, tell)


@materialize(WAREHOUSE_ASSET, by="communique", asset_deps=[DOCUMENTS_ASSET], **_options("publish"))
def publish(settings: Settings) -> Path:
    """Switch readers to the new generation."""
    return stages.publish(settings, tell)


@stage
def report(settings: Settings) -> None:
    """Write the page that shows what was published, beside the warehouse."""
    from flows.report.writing import write_report

    page = settings.warehouse.with_name("report.html")
    size = write_report(settings.warehouse, page)
    tell(Event(f"report: wrote {page}, {size} bytes", "report_written", page=str(page), bytes=size))
    leave_link(page)


@flow(name="communique-daily", on_failure=[tell_of_failure], on_crashed=[tell_of_failure])
def daily(
    documents: list[Path] | None = None,
    warehouse: Path | None = None,
    full_refresh: bool = False,
    missing_files: MissingFiles = "keep",
    languages: list[LanguageCode] | None = None,
    generations: Annotated[int, Field(ge=FEWEST_GENERATIONS)] = GENERATIONS_KEPT,
) -> Path:
    """From documents to a published warehouse; returns the generation that readers have then.

    documents: folders and files to read, recursively; the samples when none is named.
    warehouse: the DuckDB file that readers open.
    full_refresh: build every model in full, whatever is there already.
    missing_files: whether a document goes when its file is no longer in its folder.
    languages: those to read; all that the models can when none is named.
    generations: how many published files to keep.

    Raises BuilderBusy when another run holds the build file, and what the stages raise.
    """
    settings = Settings.default(
        documents=documents or (),
        warehouse=warehouse,
        missing_files=missing_files,
        languages=languages or (),
        generations_kept=generations,
    )
    supersede_late_runs()
    with exclusive(settings), _reported(settings):
        tell_of_killed(daily, settings)
        # Held open, so that the stages share it instead of writing the whole file out after each.
        with open_build(settings, report=tell):
            ingest(settings)
            if not full_refresh and (published := stages.unchanged(settings, tell)):
                return published
            build(settings, full_refresh)
            check(settings)
        generation = publish(settings)
        # A page that cannot be written takes nothing from what was published; its task shows the failure.
        report(settings, return_state=True)
        return generation


@contextmanager
def _reported(settings: Settings) -> Iterator[None]:
    """Leave the artifacts of the run, whatever becomes of it."""
    before = settings.warehouse.resolve() if settings.warehouse.is_file() else None
    try:
        yield
    finally:
        leave_artifacts(settings, before)


def trigger(settings: Settings, *, full_refresh: bool = False) -> Path:
    """Run the flow once in this process, on the server that is configured or on a temporary one."""
    _quieten()
    if not PREFECT_API_URL.value():
        line = "no PREFECT_API_URL: starting a temporary Prefect server, about 10 s"
        progress.tell(Event(line, "server_starting"))
    # The heartbeat's thread costs a second at the end; whoever waits at this process sees it die anyway.
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}), tags(*TAGS):
        return daily(
            documents=list(settings.documents),
            warehouse=settings.warehouse,
            full_refresh=full_refresh,
            missing_files=settings.missing_files,
            generations=settings.generations_kept,
        )


def _quieten() -> None:
    logging.getLogger("prefect").addFilter(lambda record: record.levelno > logging.INFO)
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logging.getLogger(name).addFilter(_without_traceback)
    for handler in logging.getLogger().handlers:
        if isinstance(handler, PrefectConsoleHandler):
            handler.addFilter(_of_more_than_one_model)


def _of_more_than_one_model(record: logging.LogRecord) -> bool:
    """Some three hundred models are three hundred lines: for Prefect's UI, which takes them in, not for a terminal."""
    return not record.getMessage().startswith(("built ", "merged "))


def _without_traceback(record: logging.LogRecord) -> bool:
    """Keep the line; an error that explains itself needs no traceback."""
    if record.exc_info and isinstance(record.exc_info[1], CommuniqueError):
        record.exc_info = None
    return True
