"""Giving back what a build file no longer needs: merging small changes leaves gaps, which DuckDB does not close."""

from __future__ import annotations

import duckdb

from flows.database_file import BLOCK_SIZE, connect, limit, remove_logs, sync
from flows.leftovers import COMPACTING
from flows.notes import read_note, write_note
from flows.settings import Settings
from flows.transform.model import literal, quoted

_NAME = "size"

# How many times as big as when it was last without gaps. A build that replaces most tables needs half as much again.
MOST = 2


def needs_compacting(connection: duckdb.DuckDBPyConnection, settings: Settings) -> bool:
    """Whether the build file, open and checkpointed, is twice its size without gaps, or has blocks of another size."""
    before = int(read_note(settings, _NAME).get("bytes", 0))
    if _size(settings) > MOST * before > 0 or _block_size(connection) != BLOCK_SIZE:
        return True
    if not 0 < before <= _size(settings):
        _note_size(settings)
    return False


def compact(settings: Settings) -> None:
    """Write the build file anew; it holds the same then, row after row.

    The caller holds `exclusive` and has closed the file. Raises OSError or duckdb.Error when the disk refuses; the
    build file is then as it was.
    """
    partial = settings.build_file.with_suffix(COMPACTING)
    try:
        with connect(partial) as connection:
            limit(connection, settings)
            (name,) = connection.execute("select current_database()").fetchone() or ("",)
            connection.execute(f"attach {literal(str(settings.build_file))} as before (read_only)")
            connection.execute(f"copy from database before to {quoted(name)}")
            connection.execute("checkpoint")
        sync(partial)
        remove_logs(settings.build_file)
        partial.replace(settings.build_file)
        _note_size(settings)
    finally:
        remove_logs(partial)
        partial.unlink(missing_ok=True)


def _note_size(settings: Settings) -> None:
    write_note(settings, _NAME, {"bytes": _size(settings)})


def _size(settings: Settings) -> int:
    return settings.build_file.stat().st_size


def _block_size(connection: duckdb.DuckDBPyConnection) -> int:
    sizes = "select block_size from pragma_database_size() where database_name = current_database()"
    (size,) = connection.execute(sizes).fetchone() or (0,)
    return int(size)
