"""One stage of a run: `communique ingest`, `build`, `check` and `publish`."""

from __future__ import annotations

from collections.abc import Callable
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
from flows.progress import progress

if TYPE_CHECKING:
    from flows.settings import MissingFiles, Settings


@click.command()
@documents_option
@missing_files_option
@warehouse_option
def ingest(documents: tuple[Path, ...], missing_files: MissingFiles, warehouse: Path | None) -> None:
    """Read new and changed documents into the build file."""
    from flows import stages

    _alone(stages.ingest, settings_of(documents, warehouse, missing_files))


@click.command()
@click.option("--select", metavar="SEL", help="Only some models: NAME, +NAME, NAME+, tag:TAG or path:FOLDER.")
@full_refresh_option
@warehouse_option
def build(select: str | None, full_refresh: bool, warehouse: Path | None) -> None:
    """Bring seeds and models in the build file up to date.

    What depends on nothing that changed stays as it is; models that were asked for by --select are built in full.
    """
    from functools import partial

    from flows import stages

    _alone(partial(stages.build, select=select, full_refresh=full_refresh), settings_of((), warehouse))


@click.command()
@warehouse_option
def check(warehouse: Path | None) -> None:
    """Run the data tests on the build file."""
    from flows import stages

    _alone(stages.check, settings_of((), warehouse))


@click.command()
@generations_option
@warehouse_option
def publish(generations: int, warehouse: Path | None) -> None:
    """Make the build file the warehouse that readers see."""
    from flows import stages

    _alone(stages.publish, settings_of((), warehouse, generations=generations))


def _alone(stage: Callable[[Settings, Callable[[str], None]], object], settings: Settings) -> None:
    """One stage under the builder's lock, with its progress shown."""
    from flows.workspace import exclusive

    with progress() as report, exclusive(settings):
        stage(settings, report)
