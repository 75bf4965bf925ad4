"""What an operator does: `communique rollback`, `backup`, `restore` and `status`."""

from __future__ import annotations

from pathlib import Path

import click

from flows.command_options import settings_of, warehouse_option
from flows.events import Event
from flows.progress import tell
from flows.terminal import show


@click.command()
@warehouse_option
def rollback(warehouse: Path | None) -> None:
    """Give readers the generation before theirs again.

    It stays so until a run finds new documents, models or seeds, or until `communique publish`.
    """
    from flows.generations import name_of
    from flows.publish import rollback as step_back
    from flows.workspace import exclusive

    settings = settings_of((), warehouse)
    with exclusive(settings, attempted=False):
        generation = name_of(settings, step_back(settings))
    tell(Event(f"{settings.warehouse} is now {generation}", "rolled_back", generation=generation))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@warehouse_option
def backup(file: Path, warehouse: Path | None) -> None:
    """Copy the build state to FILE: documents, runs and what was computed."""
    from flows.backups import backup as copy_to

    copy = copy_to(settings_of((), warehouse), file)
    tell(Event(f"backed up to {copy}", "backed_up", file=str(copy)))


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
@warehouse_option
def restore(file: Path, warehouse: Path | None) -> None:
    """Make a backup the build state; `communique run` then goes on from it."""
    from flows.backups import restore as copy_from

    copy_from(settings_of((), warehouse), file)
    tell(Event(f"restored from {file}; `communique run` goes on from it", "restored", file=str(file)))


@click.command()
@warehouse_option
def status(warehouse: Path | None) -> None:
    """Show when it was last good, how fresh, what is wrong and what to do.

    Ends with exit code 10 when the last attempt failed or a source is older than its `error_after` in sql/staging.
    """
    from flows.errors import Unhealthy
    from flows.status import status as look

    found = look(settings_of((), warehouse))
    show(found.text)
    if not found.healthy:
        raise Unhealthy("something is wrong: see FAILED, STALE and what to do above")
