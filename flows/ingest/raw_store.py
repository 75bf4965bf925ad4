"""Writes what an ingest found to the raw and audit tables, in batches."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import duckdb

from flows.ingest.document import Document, Entry, Rejection, SourceFile, storable
from flows.ingest.language import Language
from flows.ingest.runs import Run
from flows.ingest.tables import DOCUMENTS

# A batch goes out at this many documents or characters, whichever comes first: memory stays bounded.
BATCH_DOCUMENTS = 1_000
BATCH_CHARACTERS = 8_000_000

_SEEN = "temp.seen_sources"


class RawStore:
    """The raw tables during one ingest; the caller holds the transaction, and ends with `finish`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, run: Run) -> None:
        self._connection = connection
        self._run = run
        self._known = {row[0] for row in connection.execute("select document_id from raw.documents").fetchall()}
        self._documents: list[tuple[Any, ...]] = []
        self._characters = 0
        self._sources: list[tuple[str, str, str, str, str]] = []
        self._rejections: list[tuple[str, str, str, str]] = []
        connection.execute(
            f"create or replace temp table {_SEEN.partition('.')[2]} "
            "(source_uri varchar, file_uri varchar, file_name varchar, file_sha256 varchar, document_id varchar)"
        )

    def knows(self, entry: Entry) -> bool:
        """Whether the entry's document is stored, from this run or an earlier one."""
        return entry.document_id in self._known

    def add_document(self, entry: Entry, document: Document, language: Language) -> None:
        """Store a document that is not known yet."""
        described = (
            document.media_type, document.encoding, document.byte_size, document.text, document.title, document.url,
            document.publisher, document.published_on, document.stated_language,
        )  # fmt: skip
        identified = (language.code, language.confidence)
        written = (self._run.started_at, self._run.run_id)
        self._documents.append((entry.document_id, entry.content_sha256, *described, *identified, *written))
        self._known.add(entry.document_id)
        self._characters += len(document.text)
        if len(self._documents) >= BATCH_DOCUMENTS or self._characters >= BATCH_CHARACTERS:
            self._flush()

    def add_source(self, file: SourceFile, entry: Entry) -> None:
        """Remember that a file, or a line of it, holds the entry's document now."""
        self._sources.append((entry.source_uri, file.uri, file.name, file.sha256, entry.document_id))
        if len(self._sources) >= BATCH_DOCUMENTS:
            self._flush()

    def add_rejection(self, rejection: Rejection) -> None:
        """Remember a file or record that could not be taken in."""
        row = (self._run.run_id, rejection.source_uri, rejection.reason, storable(rejection.detail))
        self._rejections.append(row)
        if len(self._rejections) >= BATCH_DOCUMENTS:
            self._flush()

    def finish(self) -> None:
        """Write what is left, and point every place that was read to the document it holds now."""
        self._flush()
        # A JSON Lines file that was read holds the lines it holds now, and no others.
        self._connection.execute(
            f"""
            delete from raw.document_sources
            where regexp_replace(source_uri, '#L[0-9]+$', '') in
                (select file_uri from {_SEEN} where source_uri != file_uri)
                and source_uri not in (select source_uri from {_SEEN})
            """
        )
        self._connection.execute(
            f"""
            insert into raw.document_sources
            select source_uri, file_name, file_sha256, document_id, $started_at, $started_at, $run_id from {_SEEN}
            on conflict (source_uri) do update set
                file_sha256 = excluded.file_sha256,
                document_id = excluded.document_id,
                last_seen_at = excluded.last_seen_at,
                run_id = excluded.run_id
            """,
            {"started_at": self._run.started_at, "run_id": self._run.run_id},
        )
        self._connection.execute(f"drop table {_SEEN}")

    def _flush(self) -> None:
        self._insert(DOCUMENTS.name, self._documents)
        self._insert(_SEEN, self._sources)
        self._insert("audit.rejected_files", self._rejections)
        self._documents, self._sources, self._rejections, self._characters = [], [], [], 0

    def _insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """One statement for all rows: a list per column is 12 times faster than a parameter per value."""
        if not rows:
            return
        columns = [list(column) for column in zip(*rows, strict=True)]
        unnested = ", ".join(f"unnest(${number})" for number in range(1, len(columns) + 1))
        self._connection.execute(f"insert into {table} select {unnested}", columns)
