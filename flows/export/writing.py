"""A folder of files, one per table of marts, that appears whole or not at all."""

from __future__ import annotations

import os
import shutil
from contextlib import suppress
from pathlib import Path

import duckdb

from flows.export.catalog import Table, exported_tables
from flows.export.datapackage import descriptor
from flows.export.files import WRITERS
from flows.query import open_published
from flows.replacing import OutputRefused


def write_export(warehouse: Path, folder: Path, format: str) -> int:
    """Write the marts to `folder` as parquet, csv, jsonl or datapackage, and return how many tables that were.

    Raises InputMissing without a warehouse, OutputRefused when the folder holds something or cannot be written.
    """
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        raise OutputRefused(f"{folder}: is not an empty folder. Name another --output, or empty it.")
    partial = folder.with_name(f".{folder.name}.{os.getpid()}.partial")
    try:
        partial.mkdir(parents=True)
        with open_published(warehouse, writable=partial) as connection:
            tables = exported_tables(connection)
            _write(connection, tables, partial, format)
        partial.replace(folder)
    except OSError as error:
        raise OutputRefused(
            f"{folder}: cannot be written ({error.strerror or error}). Name another --output."
        ) from error
    finally:
        with suppress(OSError):
            shutil.rmtree(partial)
    return len(tables)


def _write(connection: duckdb.DuckDBPyConnection, tables: list[Table], folder: Path, format: str) -> None:
    suffix = "csv" if format == "datapackage" else format
    files = {table.name: folder / f"{table.name}.{suffix}" for table in tables}
    for table in tables:
        WRITERS[suffix](connection, table, files[table.name])
    if format == "datapackage":
        (folder / "datapackage.json").write_text(descriptor(tables, files), encoding="utf-8", newline="\n")
