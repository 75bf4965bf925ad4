"""The tables that ingest owns, with the comments that readers of the published file see."""

from __future__ import annotations

import duckdb

from flows import tables
from flows.tables import Table

_RUN_ID = ("varchar not null", "audit.runs.run_id of the run that wrote this row.")

DOCUMENTS = Table(
    "raw.documents",
    "One row per document ever ingested, known by its content; current are those in raw.document_sources.",
    {
        "document_id": ("varchar primary key", "First 16 hex digits of content_sha256."),
        "content_sha256": (
            "varchar not null",
            "SHA-256 of the file; of a JSON Lines record: of its known keys as canonical JSON.",
        ),
        "media_type": ("varchar not null", "text/plain, text/html or application/x-ndjson (one record of JSON Lines)."),
        "encoding": ("varchar not null", "Encoding the text was decoded from, by its Python name."),
        "byte_size": ("bigint not null", "Bytes of the file; of a JSON Lines record: of its text in UTF-8."),
        "text": ("varchar not null", "The text as read: decoded; of an HTML page the main text."),
        "title": ("varchar", "Title that the page or record states; NULL for plain text."),
        "url": ("varchar", "Web address that the page or record states."),
        "publisher": ("varchar", "Publisher or site name that the page or record states."),
        "published_on": ("date", "Day of publication that the page or record states."),
        "stated_language": ("varchar", "Language tag that the page or record states, as printed."),
        "language": (
            "varchar not null",
            "ISO 639 code: identified from the text, or the stated one where that is unsure; und when unknown.",
        ),
        "language_confidence": ("double", "Probability (0 to 1) of language; NULL when it was not identified."),
        "ingested_at": ("timestamp not null", "Start of the run that first saw the document, UTC."),
        "run_id": _RUN_ID,
        "read_by": ("varchar", "Libraries that read it, with their versions; with others it is read again."),
    },
)

DOCUMENT_SOURCES = Table(
    "raw.document_sources",
    "One row per place that a current document was read from: a file, or a line of a JSON Lines file.",
    {
        "source_uri": ("varchar primary key", "Path of the file in POSIX form; with #L<line number> for a record."),
        "file_name": ("varchar not null", "Last part of the path."),
        "file_sha256": ("varchar not null", "SHA-256 of the whole file as last read."),
        "document_id": ("varchar not null", "raw.documents.document_id that this place holds now."),
        "first_seen_at": ("timestamp not null", "Start of the first run that read this place, UTC."),
        "last_seen_at": ("timestamp not null", "Start of the last run that found this place, UTC."),
        "run_id": ("varchar not null", "audit.runs.run_id of the last run that found this place."),
        "file_uri": ("varchar", "Path of the file: source_uri without the line."),
    },
)

FILES = Table(
    "raw.files",
    "One row per file that was taken in whole and lies there as it did: it is known without being read again.",
    {
        "file_uri": ("varchar primary key", "Path of the file in POSIX form."),
        "byte_size": ("bigint not null", "Its size."),
        "modified_ns": ("bigint not null", "Its time of modification, in nanoseconds since 1970."),
        "changed_ns": ("bigint not null", "The time of change that the file system keeps, which no program sets."),
        "read_by": ("varchar not null", "Libraries that read it, with their versions."),
    },
)

RUNS = Table(
    "audit.runs",
    "One row per run; files_seen = files_loaded + files_rejected + files_unchanged.",
    {
        "run_id": ("varchar primary key", "Start in UTC and a random part: sorts by time."),
        "started_at": ("timestamp not null", "Start of the run, UTC."),
        "finished_at": ("timestamp", "When the run was published or found nothing new, UTC; NULL until then."),
        "state": (
            "varchar not null",
            "How far it came: ingested, built, checked, published, unchanged or failed.",
        ),
        "files_seen": ("bigint not null", "Files found in the named folders, hidden ones left out."),
        "files_loaded": ("bigint not null", "Files that gave at least one new document."),
        "files_rejected": ("bigint not null", "Files that gave none, each with its reason in audit.rejected_files."),
        "files_unchanged": ("bigint not null", "Files whose documents were all known."),
        "documents_loaded": ("bigint not null", "Documents new in this run."),
        "documents_unsupported_language": (
            "bigint not null",
            "Of the new documents, those in a language that the models cannot read; kept in raw.documents.",
        ),
        "program_version": ("varchar not null", "Version of communique."),
        "duckdb_version": ("varchar not null", "Version of DuckDB that wrote."),
        "models_version": ("varchar", "Hash of the files in sql/."),
        "reference_version": ("varchar", "Hash of the files in seeds/reference."),
        "lexicons_version": ("varchar", "Hash of the files in seeds/lexicons."),
        "documents_reread": ("bigint", "Known documents that another version of a library reads otherwise."),
        "documents_removed": ("bigint", "Documents that went with their files (--missing-files remove)."),
        "content_digest": ("varchar", "Hash of all that the published tables depend on."),
    },
)

REJECTED_FILES = Table(
    "audit.rejected_files",
    "One row per run and file, or record of a JSON Lines file, that could not be taken in.",
    {
        "run_id": _RUN_ID,
        "source_uri": ("varchar not null", "Path of the file in POSIX form; with #L<line number> for a record."),
        "reason": (
            "varchar not null",
            "empty, binary, undecodable, too_large, unreadable, unsupported, no_text or malformed.",
        ),
        "detail": ("varchar not null", "What exactly was found."),
    },
)

TABLES = (DOCUMENTS, DOCUMENT_SOURCES, FILES, RUNS, REJECTED_FILES)


def create_tables(connection: duckdb.DuckDBPyConnection) -> None:
    """Create or widen the tables above; schemas raw and audit exist."""
    tables.create_tables(connection, TABLES)
