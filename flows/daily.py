"""The scheduled flow: ingest, build, check, publish. The only module that imports Prefect."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

import duckdb

from flows import prefect_defaults as prefect_defaults  # isort: split

from prefect import flow
from prefect.cache_policies import NO_CACHE
from prefect.client.schemas.objects import State, TaskRun
from prefect.settings import PREFECT_API_URL, PREFECT_FLOWS_HEARTBEAT_FREQUENCY, temporary_settings
from prefect.tasks import Task

from flows import stages
from flows.errors import CommuniqueError
from flows.settings import Settings
from flows.workspace import exclusive

RETRY_DELAYS = [2.0, 10.0, 60.0]
IO_ERRORS = (OSError, duckdb.IOException)


Given = ParamSpec("Given")
Returned = TypeVar("Returned")


def is_io_error(_task: Task[..., Any], _run: TaskRun, state: State[Any]) -> bool:
    """Whether trying again may help: a busy disk or share recovers, a wrong model or a failed check does not."""
    return isinstance(state.data, IO_ERRORS)


def stage(function: Callable[Given, Returned]) -> Task[Given, Returned]:
    """One task per stage, never per document: each task costs a server about 32 ms."""
    return Task(
        function,
        name=function.__name__,
        retries=len(RETRY_DELAYS),
        retry_delay_seconds=RETRY_DELAYS,
        retry_condition_fn=is_io_error,
        cache_policy=NO_CACHE,
        log_prints=True,
    )


@stage
def ingest(settings: Settings) -> None:
    """Bring new and changed documents into the build file."""
    stages.ingest(settings, print)


@stage
def build(settings: Settings) -> None:
    """Load the seeds and compute the models."""
    stages.build(settings, print)


@stage
def check(settings: Settings) -> None:
    """Run the data tests; a failed one ends the flow here."""
    stages.check(settings, print)


@stage
def publish(settings: Settings) -> Path:
    """Switch readers to the new generation."""
    return stages.publish(settings, print)


@flow(name="communique-daily", log_prints=True)
def daily(documents: list[Path] | None = None, warehouse: Path | None = None) -> Path:
    """From documents to a published warehouse; returns the generation's path.

    Raises BuilderBusy when another run holds the build file, and what the stages raise.
    """
    settings = Settings.default(documents=documents or (), warehouse=warehouse)
    with exclusive(settings):
        ingest(settings)
        build(settings)
        check(settings)
        return publish(settings)


def trigger(documents: Sequence[Path] = (), warehouse: Path | None = None) -> Path:
    """Run the flow once in this process, on the server that is configured or on a temporary one."""
    _quieten()
    if not PREFECT_API_URL.value():
        logging.getLogger("flows").warning("no PREFECT_API_URL: starting a temporary Prefect server, about 10 s")
    # The heartbeat's thread costs a second at the end; whoever waits at this process sees it die anyway.
    with temporary_settings({PREFECT_FLOWS_HEARTBEAT_FREQUENCY: None}):
        return daily(documents=list(documents) or None, warehouse=warehouse)


def _quieten() -> None:
    logging.getLogger("prefect").addFilter(lambda record: record.levelno > logging.INFO)
    for name in ("prefect.flow_runs", "prefect.task_runs"):
        logging.getLogger(name).addFilter(_without_traceback)


def _without_traceback(record: logging.LogRecord) -> bool:
    """Keep the line; an error that explains itself needs no traceback."""
    if record.exc_info and isinstance(record.exc_info[1], CommuniqueError):
        record.exc_info = None
    return True
