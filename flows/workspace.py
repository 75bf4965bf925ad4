"""The private build file, and the lock that lets one process at a time work on it."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext, suppress
from datetime import UTC, datetime
from pathlib import Path

import duckdb
from filelock import FileLock, Timeout

from flows.database_file import connect, limit, remove_logs
from flows.errors import BuilderBusy, InputMissing
from flows.failure import attempt, noted
from flows.generations import refuse_folder_without_links, refuse_foreign_warehouse
from flows.keys import take_off
from flows.leftovers import STARTING, clear_leftovers
from flows.schema_version import require_known_schema
from flows.settings import Settings

BUILD_SCHEMAS = ("raw", "audit")

Report = Callable[[str], None]


def silent(line: str) -> None:
    """Report to nobody."""


@contextmanager
def exclusive(settings: Settings, *, attempted: bool = True) -> Iterator[None]:
    """Hold the builder's lock; the kernel frees it when the process dies.

    Raises BuilderBusy at once when another process holds it. With `attempted`, being killed while it is held is a
    failed attempt, for `communique status`.
    """
    settings.build_dir.mkdir(parents=True, exist_ok=True)
    # Not thread-local: an orchestrator may enter and leave in different threads.
    # `communique status` asks for it, too, and lets go at once.
    lock = FileLock(settings.lock_file, timeout=0.2, thread_local=False)
    try:
        lock.acquire()
    except Timeout as busy:
        raise BuilderBusy(_busy_message(settings)) from busy
    try:
        clear_leftovers(settings)
        # Beside the lock, for whoever tries a lock file truncates it; a full disk shows where the work is.
        with suppress(OSError):
            settings.holder_file.write_text(f"{os.getpid()}\n", encoding="ascii")
        with attempt(settings) if attempted else nullcontext():
            yield
    finally:
        settings.holder_file.unlink(missing_ok=True)
        lock.release()


def _busy_message(settings: Settings) -> str:
    try:
        holder = f"process {int(settings.holder_file.read_text(encoding='ascii'))}"
    except (OSError, ValueError):
        holder = "another process"
    return (
        f"{settings.lock_file}: {holder} is building this warehouse. Wait until it ends, or name another --warehouse."
    )


@contextmanager
def open_build(
    settings: Settings, *, report: Report = silent, attempt: bool = True
) -> Iterator[duckdb.DuckDBPyConnection]:
    """Open the private build file with schemas raw and audit; the caller holds `exclusive`.

    What a killed builder had committed is replayed by DuckDB. A missing build file starts as a copy of the published
    warehouse; so does one that cannot be opened, after being moved aside to `*.broken-<time>`.
    With `attempt`, failing at it is noted as a failed attempt to build, for `communique status`.
    Raises BuilderBusy when some other program holds the file open, InputMissing when this user may not write it,
    WarehouseTaken when the warehouse path is not ours, FolderWithoutLinks, BuildFileTooNew.
    """
    with noted(settings, "opening the build file") if attempt else nullcontext():
        connection = _open(settings, report)
    try:
        yield connection
    finally:
        connection.close()


def _open(settings: Settings, report: Report) -> duckdb.DuckDBPyConnection:
    refuse_foreign_warehouse(settings)
    refuse_folder_without_links(settings)
    settings.build_dir.mkdir(parents=True, exist_ok=True)
    if not settings.build_file.exists():
        _start_from_published(settings, report)
    connection = _connect_or_recover(settings, report)
    try:
        _prepare(connection, settings)
    except BaseException:
        connection.close()
        raise
    return connection


def _connect_or_recover(settings: Settings, report: Report) -> duckdb.DuckDBPyConnection:
    for start_again in (_start_from_published, _start_empty):
        try:
            return connect(settings.build_file)
        except duckdb.Error as error:
            _raise_unless_damaged(settings.build_file, error)
            aside = _move_aside(settings.build_file)
            report(f"{settings.build_file} cannot be opened ({_first_line(error)}); moved aside to {aside.name}")
            start_again(settings, report)
    return connect(settings.build_file)


def _raise_unless_damaged(build_file: Path, error: duckdb.Error) -> None:
    """A sound file that cannot be opened now must not be moved aside."""
    if "lock on file" in str(error):
        raise BuilderBusy(
            f"{build_file}: opened by another program ({_first_line(error)}). Close it and run again."
        ) from error
    if not os.access(build_file, os.R_OK | os.W_OK):
        raise InputMissing(
            f"{build_file}: may not be read and written by this user. Change its owner, or name another --warehouse."
        ) from error
    if isinstance(error, duckdb.OutOfMemoryException) or "No space left" in str(error):
        raise error


def _prepare(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    limit(connection, settings)
    # What a stage commits goes straight into the file, instead of into the log first and then into the file.
    connection.execute("set checkpoint_threshold = '1MB'")
    for schema in BUILD_SCHEMAS:
        connection.execute(f"create schema if not exists {schema}")
    require_known_schema(connection, settings.build_file)
    # A file that began as a copy of a published one has them.
    take_off(connection)


def _move_aside(build_file: Path) -> Path:
    """Keep one broken build file for whoever wants to look; with its log, which belongs to no other file."""
    for older in build_file.parent.glob(f"{build_file.name}.broken-*"):
        older.unlink()
    aside = build_file.with_name(f"{build_file.name}.broken-{datetime.now(UTC):%Y%m%dT%H%M%SZ}")
    build_file.rename(aside)
    remove_logs(build_file)
    return aside


def _start_empty(settings: Settings, report: Report) -> None:
    report(f"starting a new build file {settings.build_file}")


def _start_from_published(settings: Settings, report: Report) -> None:
    remove_logs(settings.build_file)
    if not settings.warehouse.is_file():
        _start_empty(settings, report)
        return
    partial = settings.build_file.with_suffix(STARTING)
    shutil.copyfile(settings.warehouse, partial)
    partial.replace(settings.build_file)
    report(f"the build file starts as a copy of {settings.warehouse}")


def _first_line(error: Exception) -> str:
    return str(error).splitlines()[0]
