"""Files that lie there as they did when they were last read: they need not be read again."""

from __future__ import annotations

import os
import time
from typing import NamedTuple

import duckdb

from flows.ingest.libraries import read_by

# A file may change once more within the same tick of its file system's clock; FAT's is the coarsest.
_SETTLED_NS = 2_000_000_000


class Stamp(NamedTuple):
    """By what a file system shows that a file changed."""

    byte_size: int
    modified_ns: int
    changed_ns: int

    @classmethod
    def of(cls, status: os.stat_result) -> Stamp:
        """The stamp of a file as its status has it."""
        return cls(status.st_size, status.st_mtime_ns, status.st_ctime_ns)

    def settled(self) -> bool:
        """Whether another change now would show."""
        return max(self.modified_ns, self.changed_ns) < time.time_ns() - _SETTLED_NS


class KnownFiles:
    """raw.files during one ingest; ends with `finish`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        self._connection = connection
        rows = connection.execute(
            "select file_uri, byte_size, modified_ns, changed_ns from raw.files where read_by = ?", [read_by()]
        ).fetchall()
        self._stamps: dict[str, tuple[int, int, int]] = {row[0]: row[1:] for row in rows}
        self._seen: list[str] = []
        self._read: dict[str, Stamp] = {}
        self._reading: list[str] = []

    def unchanged(self, uri: str, stamp: Stamp) -> bool:
        """Whether the file need not be read; it is then among the seen."""
        if self._stamps.get(uri) != stamp:
            self._reading.append(uri)
            return False
        self._seen.append(uri)
        return True

    def add(self, uri: str, stamp: Stamp) -> None:
        """Remember a file that was taken in whole; `stamp` is from before it was read."""
        if stamp.settled():
            self._read[uri] = stamp

    def finish(self) -> list[str]:
        """Write what was learnt, and give the files that were not read because nothing about them changed."""
        # Update and insert apart: DuckDB takes no delete and insert of one key in one transaction.
        gone = [uri for uri in self._reading if uri not in self._read]
        self._connection.execute("delete from raw.files where list_contains(?, file_uri)", [gone])
        stamps = list(self._read.values())
        self._connection.execute(
            "insert or replace into raw.files by name select unnest($1) as file_uri, unnest($2) as byte_size, "
            "unnest($3) as modified_ns, unnest($4) as changed_ns, $5 as read_by",
            [list(self._read), [stamp.byte_size for stamp in stamps], [stamp.modified_ns for stamp in stamps],
             [stamp.changed_ns for stamp in stamps], read_by()],
        )  # fmt: skip
        return self._seen
