"""Who asks the published warehouse: four at once all the while, and what it holds at the end."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import duckdb

from .documents import ROOT

READERS = 4


class Readers:
    """Readers at work until told to stop."""

    def __init__(self, warehouse: Path) -> None:
        command = [sys.executable, "-m", "tests.soak.reader", str(warehouse)]
        self._processes = [
            subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
            for _ in range(READERS)
        ]

    def stop(self) -> tuple[int, list[str]]:
        """How often they read, and a line about each that saw an error."""
        answers = [process.communicate()[0].splitlines() for process in self._processes]
        wrong = [f"a reader saw {errors} errors: {samples}" for _, errors, *samples in answers if int(errors)]
        return sum(int(reads) for reads, *_ in answers), wrong


def documents_of(warehouse: Path) -> list[str]:
    """The ids of the documents, sorted."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        ids = connection.execute("select document_id from marts.dim_documents order by document_id").fetchall()
    return [document_id for (document_id,) in ids]


def facts(warehouse: Path) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every mart, without what tells when a document was read."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        tables = connection.execute(
            "select table_name, string_agg(column_name, ', ' order by column_index) from duckdb_columns() "
            "where schema_name = 'marts' and column_name <> 'ingested_at' group by table_name"
        ).fetchall()
        return {
            table: connection.execute(f"select {columns} from marts.{table} order by all").fetchall()
            for table, columns in tables
        }
