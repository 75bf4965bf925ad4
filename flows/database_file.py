"""A database file that is written: its format, how much of the machine its connection may use, its log, its safety."""

from __future__ import annotations

import os
from pathlib import Path

import duckdb

from flows.settings import Settings
from flows.transform.model import literal

# Files written so can be read by every DuckDB from 1.4 on, whatever version writes them.
STORAGE_VERSION = "v1.4.0"
# Bytes. Each table takes a block at least, and there are hundreds of small ones: with DuckDB's 262,144 ten documents
# took 90 MB. In blocks of less than 65,536 whole numbers are not packed, and many documents take half as much again.
BLOCK_SIZE = 65_536


def connect(path: Path) -> duckdb.DuckDBPyConnection:
    """A database file, open for writing in the format that the oldest supported client reads; one that is there keeps
    its block size."""
    return duckdb.connect(
        str(path), config={"storage_compatibility_version": STORAGE_VERSION, "default_block_size": BLOCK_SIZE}
    )


def limit(connection: duckdb.DuckDBPyConnection, settings: Settings) -> None:
    """Keep to the threads and the memory that `settings` allow. Raises duckdb.Error for a wrong value."""
    # Set after connecting, so that a wrong value is no reason to think the file damaged. SET takes no parameters.
    if settings.threads is not None:
        connection.execute(f"set threads = {int(settings.threads)}")
    if settings.memory_limit is not None:
        connection.execute(f"set memory_limit = {literal(settings.memory_limit)}")
    # A bar for a long query would get among the results.
    connection.execute("set enable_progress_bar = false")


def remove_logs(build_file: Path) -> None:
    """Remove the logs beside a database that is going away."""
    # A log left without its database would be replayed into the next one of that name.
    for log in build_file.parent.glob(f"{build_file.name}.wal*"):
        log.unlink()


def sync(path: Path) -> None:
    """Have the disk hold a file, or a folder's entries. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
