"""The run log, audit.runs: one row per run, made by ingest and brought further by the later stages."""

from __future__ import annotations

import secrets
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from typing import Literal

import duckdb

from flows.versions import Versions

# How a run id begins: the time, which sorts.
_STAMP = "%Y%m%dT%H%M%S%fZ"
_STAMPED = len("20260101T000000000000Z")

RunState = Literal["ingested", "built", "checked", "published", "unchanged", "failed"]


@dataclass(frozen=True, slots=True)
class Run:
    """A run that begins: its id sorts by time; `started_at` is UTC without a zone, as DuckDB's timestamp is."""

    run_id: str
    started_at: datetime


@dataclass(frozen=True, slots=True)
class IngestCounts:
    """What one ingest did; files_seen = files_loaded + files_rejected + files_unchanged."""

    run_id: str
    files_seen: int
    files_loaded: int
    files_rejected: int
    files_unchanged: int
    documents_loaded: int
    documents_unsupported_language: int
    documents_reread: int = 0
    documents_removed: int = 0


def new_run(after: str | None = None) -> Run:
    """A run that starts now; its id sorts behind `after`, the newest id there is, also when the clock went back."""
    now = datetime.now(UTC).replace(tzinfo=None)
    stamp = max(now, datetime.strptime(after[:_STAMPED], _STAMP) + timedelta(microseconds=1)) if after else now
    return Run(f"{stamp:{_STAMP}}-{secrets.token_hex(2)}", now)


def record_ingested(
    connection: duckdb.DuckDBPyConnection, run: Run, counts: IngestCounts, versions: Versions, content_digest: str = ""
) -> None:
    """Write the run's row, in the state 'ingested'."""
    row = {
        **asdict(counts),
        **asdict(versions),
        "started_at": run.started_at,
        "state": "ingested",
        "content_digest": content_digest,
    }
    names, marks = ", ".join(row), ", ".join(f"${name}" for name in row)
    connection.execute(f"insert into audit.runs ({names}) values ({marks})", row)


def last_published(connection: duckdb.DuckDBPyConnection) -> str | None:
    """Id of the newest run that was published, or is about to be."""
    row = connection.execute("select max(run_id) from audit.runs where state = 'published'").fetchone()
    return row[0] if row else None


def nothing_new(connection: duckdb.DuckDBPyConnection) -> bool:
    """Whether the newest run found all that the tables depend on as it was when they were last published."""
    digests = connection.execute(
        "select arg_max(content_digest, run_id), arg_max(content_digest, run_id) filter (state = 'published') "
        "from audit.runs"
    ).fetchone()
    return digests is not None and bool(digests[0]) and digests[0] == digests[1]


def same_project(connection: duckdb.DuckDBPyConnection, versions: Versions) -> bool:
    """Whether models and seeds are as they were for the newest run that was published."""
    try:
        found = connection.execute(
            "select models_version, reference_version, lexicons_version from audit.runs where state = 'published' "
            "order by run_id desc limit 1"
        ).fetchone()
    except (duckdb.CatalogException, duckdb.BinderException):
        return False  # before the first ingest, or an older program's
    return found == (versions.models_version, versions.reference_version, versions.lexicons_version)


def current_run(connection: duckdb.DuckDBPyConnection) -> tuple[str, RunState] | None:
    """Id and state of the newest run, or None before the first ingest."""
    exists = "select 1 from duckdb_tables() where schema_name = 'audit' and table_name = 'runs'"
    if connection.execute(exists).fetchone() is None:
        return None
    row = connection.execute("select run_id, state from audit.runs order by run_id desc limit 1").fetchone()
    return (row[0], row[1]) if row else None


def set_run_state(connection: duckdb.DuckDBPyConnection, run_id: str, state: RunState) -> None:
    """Say how far a run came; one that was published or found nothing new is finished now, any other is not."""
    finished_at = datetime.now(UTC).replace(tzinfo=None) if state in ("published", "unchanged") else None
    connection.execute(
        "update audit.runs set state = ?, finished_at = ? where run_id = ?",
        [state, finished_at, run_id],
    )


def counts_of_newest(connection: duckdb.DuckDBPyConnection) -> dict[str, int | str]:
    """What the newest run found: its columns of counts, its id, and the documents whose files it did not find."""
    answer = connection.execute(_COUNTS)
    names = [column[0] for column in answer.description or []]
    row = answer.fetchone()
    return dict(zip(names, row, strict=True)) if row else {}


_COUNTS = """\
with newest as (select * from audit.runs order by run_id desc limit 1)

select
    newest.run_id, files_seen, files_loaded, files_unchanged, files_rejected, documents_loaded, documents_removed,
    documents_unsupported_language,
    (
        select count(*)
        from (
            select document_id
            from raw.document_sources
            group by document_id
            having bool_and(run_id <> (select run_id from newest))
        )
    ) as documents_not_seen
from newest
"""
