"""A whole run: `communique flow`, `schedule` and `run`."""

from __future__ import annotations

import signal
from pathlib import Path
from typing import TYPE_CHECKING

import click

from flows.command_options import (
    documents_option,
    full_refresh_option,
    generations_option,
    missing_files_option,
    settings_of,
    warehouse_option,
)
from flows.progress import let_prefect_log_so, progress
from flows.terminal import show, terminal_width

if TYPE_CHECKING:
    from flows.settings import MissingFiles, Settings


@click.command()
@documents_option
@missing_files_option
@full_refresh_option
@generations_option
@warehouse_option
def flow(
    documents: tuple[Path, ...],
    missing_files: MissingFiles,
    full_refresh: bool,
    generations: int,
    warehouse: Path | None,
) -> None:
    """Trigger the Prefect flow once: what a schedule runs.

    Uses the server at $PREFECT_API_URL; without one it starts a temporary one, which takes about ten seconds.
    """
    from flows.ingest.language import load_in_background

    load_in_background()
    let_prefect_log_so()
    # As Ctrl-C: else the temporary server would outlive the command.
    before = signal.signal(signal.SIGTERM, signal.default_int_handler)
    from flows.daily import trigger

    settings = settings_of(documents, warehouse, missing_files, generations)
    try:
        trigger(settings, full_refresh=full_refresh)
    finally:
        signal.signal(signal.SIGTERM, before)
    _summarize(settings)


@click.command()
@click.option("--cron", default="0 5 * * *", show_default=True, help="When: minute, hour, day, month, day of the week.")
@click.option("--timezone", default="UTC", show_default=True, help="Where the clock is that --cron goes by.")
@click.option("--port", default=4200, show_default=True, help="Of the Prefect server that is started here.")
@documents_option
@missing_files_option
@generations_option
@warehouse_option
def schedule(
    cron: str,
    timezone: str,
    port: int,
    documents: tuple[Path, ...],
    missing_files: MissingFiles,
    generations: int,
    warehouse: Path | None,
) -> None:
    """Run the flow by the clock until interrupted.

    Uses the Prefect server that is configured; without one it starts one on this machine, with its UI at
    http://127.0.0.1:4200, which ends with the command and remembers the schedule.
    """
    let_prefect_log_so()
    from flows.scheduled import schedule as keep_to

    keep_to(cron, timezone, settings_of(documents, warehouse, missing_files, generations), port)


@click.command()
@documents_option
@missing_files_option
@full_refresh_option
@generations_option
@warehouse_option
def run(
    documents: tuple[Path, ...],
    missing_files: MissingFiles,
    full_refresh: bool,
    generations: int,
    warehouse: Path | None,
) -> None:
    """Ingest, build, check and publish, without an orchestrator."""
    from flows.ingest.language import load_in_background

    # Before anything else is imported: the rest of the start then hides most of it.
    load_in_background()
    from flows import stages

    settings = settings_of(documents, warehouse, missing_files, generations)
    with progress() as report:
        stages.run(settings, report, full_refresh=full_refresh)
    _summarize(settings)


def _summarize(settings: Settings) -> None:
    from flows.summary import summarize

    show(summarize(settings.warehouse, width=terminal_width()))
