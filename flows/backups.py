"""Copies of the build state: all documents with what was computed from them, and the log of the runs."""

from __future__ import annotations

import shutil
from pathlib import Path

import duckdb

from flows.database_file import remove_logs
from flows.errors import InputMissing, WrongUsage
from flows.leftovers import STARTING
from flows.settings import Settings
from flows.success import forget_success
from flows.workspace import exclusive, open_build


def backup(settings: Settings, target: Path) -> Path:
    """Copy the build file to `target`, which must not exist; gives `target`.

    Raises InputMissing before the first ingest, WrongUsage when `target` exists, BuilderBusy while another process
    builds, OSError when the disk refuses.
    """
    if target.exists():
        raise WrongUsage(f"{target}: exists. Name a file that does not, or move it away.")
    with exclusive(settings, attempted=False):
        if not settings.build_file.exists():
            raise InputMissing(f"{settings.build_file}: there is nothing to back up. Run `communique run` first.")
        with open_build(settings, attempt=False) as connection:
            # All of it goes into the database file: the copy has no log beside it.
            connection.execute("checkpoint")
        partial = target.with_name(f"{target.name}.partial")
        try:
            shutil.copyfile(settings.build_file, partial)
            partial.replace(target)
        finally:
            partial.unlink(missing_ok=True)
    return target


def restore(settings: Settings, source: Path) -> None:
    """Make a backup the build file; what readers have stays until the next run publishes.

    Raises InputMissing for a file that is no backup, BuilderBusy while another process builds.
    """
    _require_backup(source)
    with exclusive(settings, attempted=False):
        partial = settings.build_file.with_suffix(STARTING)
        shutil.copyfile(source, partial)
        remove_logs(settings.build_file)
        partial.replace(settings.build_file)
        # What was published may be of another state: the next run is to publish whatever it finds.
        forget_success(settings)


def _require_backup(source: Path) -> None:
    wanted = {("raw", "documents"), ("raw", "document_sources"), ("audit", "runs")}
    try:
        if not source.is_file():
            raise InputMissing(f"{source}: there is no such file. Name one that `communique backup` made.")
        with duckdb.connect(str(source), read_only=True) as connection:
            found = connection.execute("select schema_name, table_name from duckdb_tables()").fetchall()
    except duckdb.Error as error:
        raise InputMissing(f"{source}: is no DuckDB file. Name one that `communique backup` made.") from error
    if missing := sorted(".".join(name) for name in wanted - set(found)):
        raise InputMissing(f"{source}: has no {', '.join(missing)}. Name a file that `communique backup` made.")
