"""Ingest: every file of the named folders is loaded, unchanged or rejected, in one transaction."""

from __future__ import annotations

from collections import Counter
from contextlib import suppress
from pathlib import Path
from typing import Literal

import duckdb

from flows.events import Event
from flows.ingest.document import Document, Entry, Rejected, Rejection, SourceFile
from flows.ingest.files import Found, find_files, load, source_uri, status
from flows.ingest.known_files import KnownFiles, Stamp
from flows.ingest.language import Language, identify
from flows.ingest.libraries import read_by
from flows.ingest.raw_store import RawStore
from flows.ingest.readers import reader_for
from flows.ingest.runs import IngestCounts, Run, current_run, new_run, record_ingested
from flows.ingest.tables import create_tables
from flows.ingest.versions import content_digest
from flows.settings import LANGUAGES, Settings
from flows.versions import versions
from flows.workspace import Report, silent

Outcome = Literal["loaded", "rejected", "unchanged"]


def ingest(connection: duckdb.DuckDBPyConnection, settings: Settings, *, report: Report = silent) -> IngestCounts:
    """Bring raw.documents up to date with the files under `settings.documents`.

    One transaction: whatever goes wrong, the build file stays as it was. A file that cannot be taken in does not stop
    the run, nor does a source that cannot be reached; each gives a line to `report`. Raises InputMissing, before
    anything is written, when none of the named folders and files can be reached.
    """
    found = find_files(settings.documents)
    connection.execute("begin")
    try:
        create_tables(connection)
        newest = current_run(connection)
        landing = _Landing(connection, new_run(after=newest and newest[0]), settings, report)
        counts = landing.take_in(found)
        connection.execute("commit")
    except BaseException:
        # DuckDB has already given up the transaction after some errors; a second rollback would hide the cause.
        with suppress(duckdb.TransactionException):
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
        self._files = KnownFiles(connection)
        self._outcomes: Counter[Outcome] = Counter()
        self._documents_loaded = 0
        self._unsupported = 0

    def take_in(self, found: Found) -> IngestCounts:
        for source, why in found.failed.items():
            self._reject(Rejection(source_uri(source), "unreadable", why))
            self._outcomes["rejected"] += 1
        for path in found.files:
            self._outcomes[self._take_in_file(path)] += 1
        removed = self._store.finish(self._files.finish(), self._may_have_vanished_from(found))
        counts = self._counts(removed)
        made_by = versions(self._settings)
        digest = content_digest(self._connection, self._run.run_id, made_by, self._settings.languages)
        record_ingested(self._connection, self._run, counts, made_by, digest)
        self._report_known(counts)
        return counts

    def _may_have_vanished_from(self, found: Found) -> list[Path]:
        """The folders whose missing files take their documents with them: none that is empty, as a lost share is."""
        if self._settings.missing_files == "keep":
            return []
        filled = [folder for folder in found.folders if found.any_in(folder)]
        for folder in found.folders:
            if folder not in filled:
                line = f"{source_uri(folder)} holds no file: nothing is removed for it, a share may not be mounted"
                self._report(Event(line, "folder_empty", level="warn", folder=source_uri(folder)))
        return filled

    def _take_in_file(self, path: str) -> Outcome:
        uri = source_uri(path)
        try:
            stamp = Stamp.of(status(path))
            if self._files.unchanged(uri, stamp):
                return "unchanged"
            outcome, whole = self._take_in_entries(load(Path(path), self._settings.max_file_bytes))
            if whole:
                self._files.add(uri, stamp)
            return outcome
        except Rejected as rejected:
            self._reject(Rejection(uri, rejected.reason, rejected.detail))
            return "rejected"

    def _take_in_entries(self, file: SourceFile) -> tuple[Outcome, bool]:
        """What became of the file, and whether all of it was taken in.

        Raises Rejected when nothing in the file could be taken in.
        """
        before, accepted, rejected = self._documents_loaded, 0, 0
        for found in reader_for(file.name)(file):
            if isinstance(found, Rejection):
                self._reject(found)
                rejected += 1
            else:
                self._take_in_entry(file, found)
                accepted += 1
        if not accepted:
            raise Rejected("malformed", "none of its records could be read")
        return ("loaded" if self._documents_loaded > before else "unchanged"), not rejected

    def _take_in_entry(self, file: SourceFile, entry: Entry) -> None:
        if not self._store.knows(entry):
            document, language = _read(entry)
            self._store.add_document(entry, document, language)
            self._documents_loaded += 1
            self._unsupported += language.code not in self._settings.languages
        elif not self._store.is_current(entry):
            self._store.reread_document(entry, *_read(entry))
        self._store.add_source(file, entry)

    def _reject(self, rejection: Rejection) -> None:
        self._store.add_rejection(rejection)
        line = f"rejected {rejection.source_uri}: {rejection.reason} ({rejection.detail})"
        self._report(Event(line, "file_rejected", level="warn", file=rejection.source_uri, reason=rejection.reason))

    def _report_known(self, counts: IngestCounts) -> None:
        if counts.documents_reread:
            self._report(f"{counts.documents_reread} known documents are read otherwise by {read_by()}")
        if counts.documents_removed:
            self._report(f"{counts.documents_removed} documents went with their files")

    def _counts(self, removed: int) -> IngestCounts:
        return IngestCounts(
            run_id=self._run.run_id,
            files_seen=self._outcomes.total(),
            files_loaded=self._outcomes["loaded"],
            files_rejected=self._outcomes["rejected"],
            files_unchanged=self._outcomes["unchanged"],
            documents_loaded=self._documents_loaded,
            documents_unsupported_language=self._unsupported,
            documents_reread=self._store.documents_reread,
            documents_removed=removed,
        )


def _read(entry: Entry) -> tuple[Document, Language]:
    """Raises Rejected."""
    document = entry.read()
    return document, identify(document.text, document.stated_language, LANGUAGES)
