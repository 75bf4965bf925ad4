"""How the warehouse is doing: when it was last good, how fresh it is, what is wrong, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import duckdb

from flows.failure import last_failure
from flows.freshness import Freshness, freshness, utc_now
from flows.generations import current_generation, generations, name_of
from flows.query import open_published
from flows.settings import Settings
from flows.success import last_success

_PUBLISHED = """\
select run_id, coalesce(finished_at, started_at)
from audit.runs
where state = 'published'
order by run_id desc
limit 1
"""
_COUNTS = """\
select files_seen, files_loaded, files_unchanged, files_rejected, documents_unsupported_language
from audit.runs
order by run_id desc
limit 1
"""
_SIZES = """\
select table_name, estimated_size
from duckdb_tables()
where schema_name = 'marts' and (table_name = 'dim_documents' or table_name like 'fct_%')
order by table_name
"""
_COMPLAINTS = """\
select state, severity, test, failures
from audit.test_results
where run_id = ? and state <> 'pass'
order by state, test
"""


@dataclass(frozen=True, slots=True)
class Status:
    """Several lines for a person, and whether all is well for a monitor."""

    text: str
    healthy: bool


def status(settings: Settings) -> Status:
    """Look at the published warehouse and the notes of later attempts. Raises InputMissing when there is neither."""
    if not settings.warehouse.is_file() and last_failure(settings):
        lines = [f"warehouse   {settings.warehouse}", "generation  none is published", *_advice(settings, [])]
        return Status("\n".join(lines) + "\n", healthy=False)
    with open_published(settings.warehouse) as connection:
        run_id, published_at = connection.execute(_PUBLISHED).fetchone() or (None, None)
        counts = _counts(connection, settings)
        ages = _freshness(connection, settings, published_at)
        sizes = connection.execute(_SIZES).fetchall()
        complaints = connection.execute(_COMPLAINTS, [run_id]).fetchall()
    lines = [
        *_when(settings, run_id, published_at),
        *_files(counts),
        *_tests(complaints),
        *_ages(ages),
        *(f"rows        {rows:>10,}  marts.{table}" for table, rows in sizes),
        *_advice(settings, ages),
    ]
    healthy = last_failure(settings) is None and all(age.state(utc_now()) != "error" for age in ages)
    return Status("\n".join(lines) + "\n", healthy)


def _counts(connection: duckdb.DuckDBPyConnection, settings: Settings) -> Mapping[str, Any]:
    """Of the last attempt that succeeded, which may have found nothing to publish."""
    if success := last_success(settings):
        return success.counts
    answer = connection.execute(_COUNTS)
    names = [column[0] for column in answer.description or []]
    # A published file without a run was made by hand.
    return dict(zip(names, answer.fetchone() or (None,) * len(names), strict=True))


def _freshness(
    connection: duckdb.DuckDBPyConnection, settings: Settings, published_at: datetime | None
) -> list[Freshness]:
    success = last_success(settings)
    good = datetime.fromisoformat(success.succeeded_at).replace(tzinfo=None) if success else published_at
    # A run that found nothing new is no row of the published file, and good all the same.
    ages = freshness(connection, settings)
    return [replace(age, loaded_at=good) if age.source == "audit.runs" else age for age in ages]


def _when(settings: Settings, run_id: str | None, published_at: datetime | None) -> Iterator[str]:
    yield f"warehouse   {settings.warehouse}"
    current, newest = current_generation(settings), generations(settings)[-1:]
    yield f"generation  {name_of(settings, current or settings.warehouse)}"
    yield f"published   {published_at:%Y-%m-%d %H:%M:%S} UTC (run {run_id})" if published_at else "published   by hand"
    success = last_success(settings)
    if success:
        at = datetime.fromisoformat(success.succeeded_at)
        yield f"last good   {at:%Y-%m-%d %H:%M:%S} UTC, {_told(utc_now() - at.replace(tzinfo=None))} ago"
    if newest and newest[0] != current:
        yield f"            rolled back from {name_of(settings, newest[0])}; stays so until something new is published"


def _files(counts: Mapping[str, Any]) -> Iterator[str]:
    seen, loaded, same, rejected = (counts[f"files_{what}"] for what in ("seen", "loaded", "unchanged", "rejected"))
    yield f"files       {seen} seen: {loaded} loaded, {same} unchanged, {rejected} rejected"
    if rejected:
        yield '            see them: communique query "select source_uri, reason, detail from audit.rejected_files"'
    if foreign := counts["documents_unsupported_language"]:
        yield f"languages   {foreign} documents in languages that the models do not read are kept in raw.documents"
    if not_seen := counts.get("documents_not_seen"):
        yield f"kept        {not_seen} documents whose files are gone or were not named in the last run: they stay"


def _tests(complaints: list[Any]) -> Iterator[str]:
    yield f"data tests  {len(complaints)} warned or failed"
    for state, _severity, test, failures in complaints:
        yield f"            {state}: {test} ({failures} rows)"


def _ages(ages: list[Freshness]) -> Iterator[str]:
    for age in ages:
        state, old = age.state(utc_now()), age.age(utc_now())
        shown = {"pass": "fresh", "warn": "STALE (warn)", "error": "STALE (error)"}[state]
        yield f"{'freshness':<11} {age.source}: {shown}, {_told(old) + ' old' if old is not None else 'never loaded'}"


def _advice(settings: Settings, ages: list[Freshness]) -> Iterator[str]:
    failure = last_failure(settings)
    stale = [age.source for age in ages if age.state(utc_now()) != "pass"]
    if failure:
        reason = failure.message.replace("\n", "\n            ")
        yield f"FAILED      the attempt of {failure.failed_at}, in {failure.stage}"
        if current_generation(settings):
            yield "            readers still have the generation above"
        yield f"            {reason}"
        yield "to do       remove the cause, then `communique run`"
    if "audit.runs" in stale:
        yield "to do       see that the schedule is running (`communique schedule`), or `communique run`"
    if set(stale) - {"audit.runs"}:
        yield "to do       see that new files still arrive in the folders that are read"
    if not failure and not stale:
        yield "to do       nothing; `communique run` takes up new and changed documents"


def _told(age: timedelta) -> str:
    minutes = int(max(age, timedelta()).total_seconds() // 60)
    days, hours = divmod(minutes // 60, 24)
    if days:
        return f"{days} d {hours} h"
    return f"{hours} h {minutes % 60} min" if hours else f"{minutes} min"
