"""Ingest: every file of the named folders is loaded, unchanged or rejected, in one transaction."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Literal

import duckdb

from flows.ingest.document import Entry, Rejected, Rejection, SourceFile
from flows.ingest.files import find_files, load, source_uri
from flows.ingest.language import identify
from flows.ingest.raw_store import RawStore
from flows.ingest.readers import reader_for
from flows.ingest.runs import IngestCounts, Run, new_run, record_ingested
from flows.ingest.tables import create_tables
from flows.settings import Settings
from flows.workspace import Report, silent

Outcome = Literal["loaded", "rejected", "unchanged"]


def ingest(connection: duckdb.DuckDBPyConnection, settings: Settings, *, report: Report = silent) -> IngestCounts:
    """Bring raw.documents up to date with the files under `settings.documents`.

    One transaction: whatever goes wrong, the build file stays as it was. A file that cannot be taken in does not stop
    the run; each gives a line to `report`. Raises InputMissing, before anything is written, when a named folder or
    file does not exist.
    """
    files = find_files(settings.documents)
    connection.execute("begin")
    try:
        create_tables(connection)
        landing = _Landing(connection, new_run(), settings, report)
        counts = landing.take_in(files)
        connection.execute("commit")
    except BaseException:
        connection.execute("rollback")
        raise
    return counts


class _Landing:
    """One ingest under way."""

    def __init__(self, connection: duckdb.DuckDBPyConnection, run: Run, settings: Settings, report: Report) -> None:
        self._connection = connection
        self._run = run
        self._settings = settings
        self._report = report
        self._store = RawStore(connection, run)
        self._outcomes: Counter[Outcome] = Counter()
        self._documents_loaded = 0
        self._unsupported = 0

    def take_in(self, files: list[Path]) -> IngestCounts:
        for path in files:
            self._outcomes[self._take_in_file(path)] += 1
        self._store.finish()
        counts = self._counts(len(files))
        record_ingested(self._connection, self._run, counts)
        return counts

    def _take_in_file(self, path: Path) -> Outcome:
        try:
            file = load(path, self._settings.max_file_bytes)
            return self._take_in_entries(file)
        except Rejected as rejected:
            self._reject(Rejection(source_uri(path), rejected.reason, rejected.detail))
            return "rejected"

    def _take_in_entries(self, file: SourceFile) -> Outcome:
        """Raises Rejected when nothing in the file could be taken in."""
        before, accepted = self._documents_loaded, 0
        for found in reader_for(file.name)(file):
            if isinstance(found, Rejection):
                self._reject(found)
            else:
                self._take_in_entry(file, found)
                accepted += 1
        if not accepted:
            raise Rejected("malformed", "none of its records could be read")
        return "loaded" if self._documents_loaded > before else "unchanged"

    def _take_in_entry(self, file: SourceFile, entry: Entry) -> None:
        if not self._store.knows(entry):
            document = entry.read()
            language = identify(document.text, document.stated_language)
            self._store.add_document(entry, document, language)
            self._documents_loaded += 1
            self._unsupported += language.code not in self._settings.languages
        self._store.add_source(file, entry)

    def _reject(self, rejection: Rejection) -> None:
        self._store.add_rejection(rejection)
        self._report(f"rejected {rejection.source_uri}: {rejection.reason} ({rejection.detail})")

    def _counts(self, files_seen: int) -> IngestCounts:
        return IngestCounts(
            run_id=self._run.run_id,
            files_seen=files_seen,
            files_loaded=self._outcomes["loaded"],
            files_rejected=self._outcomes["rejected"],
            files_unchanged=self._outcomes["unchanged"],
            documents_loaded=self._documents_loaded,
            documents_unsupported_language=self._unsupported,
        )
