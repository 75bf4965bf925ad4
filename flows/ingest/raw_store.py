"""Writes what an ingest found to the raw and audit tables, in batches."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

import duckdb

from flows.ingest.document import Document, Entry, Rejection, SourceFile, storable
from flows.ingest.files import source_uri
from flows.ingest.language import Language
from flows.ingest.libraries import read_by
from flows.ingest.runs import Run
from flows.ingest.tables import DOCUMENTS

# A batch goes out at this many documents or characters, whichever comes first: memory stays bounded.
BATCH_DOCUMENTS = 1_000
BATCH_CHARACTERS = 8_000_000

_SEEN = "temp.seen_sources"

# The file of a place; older build files do not tell it apart.
_FILE_URI = "coalesce(file_uri, regexp_replace(source_uri, '#L[0-9]+$', ''))"


class RawStore:
    """The raw tables during one ingest; the caller holds the transaction, and ends with `finish`."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, run: Run) -> None:
        self._connection = connection
        self._run = run
        self._reread: list[tuple[Any, ...]] = []
        self.documents_reread = 0
        self._documents: list[tuple[Any, ...]] = []
        self._characters = 0
        self._sources: list[tuple[str, str, str, str, str]] = []
        self._rejections: list[tuple[str, str, str, str]] = []
        connection.execute(
            f"create or replace temp table {_SEEN.partition('.')[2]} "
            "(source_uri varchar, file_uri varchar, file_name varchar, file_sha256 varchar, document_id varchar)"
        )

    @cached_property
    def _known(self) -> dict[str, bool]:
        """The stored documents, and whether they were read by the libraries of today."""
        rows = self._connection.execute("select document_id, media_type, read_by from raw.documents").fetchall()
        return {document_id: libraries == read_by(media_type) for document_id, media_type, libraries in rows}

    def knows(self, entry: Entry) -> bool:
        """Whether the entry's document is stored, from this run or an earlier one."""
        return entry.document_id in self._known

    def is_current(self, entry: Entry) -> bool:
        """Whether a known document was read by the libraries of today."""
        return self._known[entry.document_id]

    def reread_document(self, entry: Entry, document: Document, language: Language) -> None:
        """Replace a known document where other versions of the libraries read it otherwise."""
        self._reread.append(self._row(entry, document, language))
        self._known[entry.document_id] = True
        if len(self._reread) >= BATCH_DOCUMENTS:
            self._flush_reread()

    def add_document(self, entry: Entry, document: Document, language: Language) -> None:
        """Store a document that is not known yet."""
        self._documents.append(self._row(entry, document, language))
        self._known[entry.document_id] = True
        self._characters += len(document.text)
        if len(self._documents) >= BATCH_DOCUMENTS or self._characters >= BATCH_CHARACTERS:
            self._flush()

    def _row(self, entry: Entry, document: Document, language: Language) -> tuple[Any, ...]:
        """As raw.documents has its columns."""
        described = (
            document.media_type, document.encoding, document.byte_size, document.text, document.title, document.url,
            document.publisher, document.published_on, document.stated_language,
        )  # fmt: skip
        identified = (language.code, language.confidence)
        written = (self._run.started_at, self._run.run_id, read_by(document.media_type))
        return (entry.document_id, entry.content_sha256, *described, *identified, *written)

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

    def finish(self, unread: Sequence[str], vanished_from: Sequence[Path] | None) -> int:
        """Write what is left, and point every place that was read to the document it holds now.

        Files in `unread` hold what they held. Places in the folders `vanished_from` that no run of today found are
        forgotten; gives how many documents went with them.
        """
        self._flush()
        self._flush_reread()
        # A JSON Lines file that was read holds the lines it holds now, and no others.
        self._connection.execute(
            f"""
            delete from raw.document_sources
            where {_FILE_URI} in (select file_uri from {_SEEN} where source_uri != file_uri)
                and source_uri not in (select source_uri from {_SEEN})
            """
        )
        self._connection.execute(
            f"""
            insert into raw.document_sources by name
            select
                source_uri, file_name, file_sha256, document_id, $started_at as first_seen_at,
                $started_at as last_seen_at, $run_id as run_id, file_uri
            from {_SEEN}
            on conflict (source_uri) do update set
                file_sha256 = excluded.file_sha256,
                document_id = excluded.document_id,
                last_seen_at = excluded.last_seen_at,
                run_id = excluded.run_id,
                file_uri = excluded.file_uri
            """,
            {"started_at": self._run.started_at, "run_id": self._run.run_id},
        )
        self._connection.execute(
            f"update raw.document_sources set last_seen_at = ?, run_id = ? where {_FILE_URI} in (select unnest(?))",
            [self._run.started_at, self._run.run_id, list(unread)],
        )
        self._connection.execute(f"drop table {_SEEN}")
        return self._forget_vanished(vanished_from) if vanished_from else 0

    def _forget_vanished(self, folders: Sequence[Path]) -> int:
        """Forget the places in `folders` that this run did not find, unless the file is there and was rejected."""
        current = "select count(distinct document_id) from raw.document_sources"
        (before,) = self._connection.execute(current).fetchone() or (0,)
        self._connection.execute(
            f"""
            delete from raw.document_sources as sources
            where run_id != $run_id
                and exists (from unnest($folders) as folders (uri) where starts_with({_FILE_URI}, folders.uri || '/'))
                and not exists (
                    from audit.rejected_files as rejected
                    where rejected.run_id = $run_id
                        and (rejected.source_uri = {_FILE_URI} or starts_with({_FILE_URI}, rejected.source_uri || '/'))
                )
            """,
            {"run_id": self._run.run_id, "folders": [source_uri(folder).rstrip("/") for folder in folders]},
        )
        # Should it come back as it was, it has to be read.
        self._connection.execute(
            f"delete from raw.files where file_uri not in (select {_FILE_URI} from raw.document_sources)"
        )
        (after,) = self._connection.execute(current).fetchone() or (0,)
        return int(before - after)

    def _flush(self) -> None:
        self._insert(DOCUMENTS.name, self._documents)
        self._insert(_SEEN, self._sources)
        self._insert("audit.rejected_files", self._rejections)
        self._documents, self._sources, self._rejections, self._characters = [], [], [], 0

    def _flush_reread(self) -> None:
        """Update the documents that are read otherwise now; of the others, note only what read them."""
        if not self._reread:
            return
        self._connection.execute(f"create or replace temp table reread as from {DOCUMENTS.name} limit 0")
        self._insert("temp.reread", self._reread)
        self._reread = []
        read = [name for name in DOCUMENTS.columns if name not in ("document_id", "ingested_at", "run_id", "read_by")]
        differs = " or ".join(f"documents.{name} is distinct from reread.{name}" for name in read)
        (changed,) = self._connection.execute(
            f"""
            update raw.documents as documents
            set {", ".join(f"{name} = reread.{name}" for name in (*read, "run_id"))}
            from temp.reread as reread
            where documents.document_id = reread.document_id and ({differs})
            """
        ).fetchone() or (0,)
        self.documents_reread += changed
        self._connection.execute(
            "update raw.documents as documents set read_by = reread.read_by from temp.reread as reread "
            "where documents.document_id = reread.document_id"
        )

    def _insert(self, table: str, rows: Sequence[tuple[Any, ...]]) -> None:
        """One statement for all rows: a list per column is 12 times faster than a parameter per value."""
        if not rows:
            return
        columns = [list(column) for column in zip(*rows, strict=True)]
        unnested = ", ".join(f"unnest(${number})" for number in range(1, len(columns) + 1))
        self._connection.execute(f"insert into {table} select {unnested}", columns)
