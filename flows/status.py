"""How the warehouse is doing: its age, its size, its last run, and what to do about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import duckdb

from flows.failure import last_failure
from flows.query import open_published
from flows.settings import Settings

_LAST_RUN = """\
select
    run_id, strftime(coalesce(finished_at, started_at), '%Y-%m-%d %H:%M:%S'), state, files_seen, files_loaded,
    files_unchanged, files_rejected, documents_unsupported_language
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
_NOT_SEEN = """\
select count(*)
from (select document_id from raw.document_sources group by document_id having bool_and(run_id <> ?))
"""
_COMPLAINTS = """\
select state, severity, test, failures
from audit.test_results
where run_id = ? and state <> 'pass'
order by state, test
"""


def describe(settings: Settings) -> str:
    """Several lines for a person. Raises InputMissing when nothing is published yet."""
    with open_published(settings.warehouse) as connection:
        lines = [*_last_run(connection, settings), *_sizes(connection)]
    lines += _advice(settings)
    return "\n".join(lines) + "\n"


def _last_run(connection: duckdb.DuckDBPyConnection, settings: Settings) -> Iterator[str]:
    row = _one(connection, _LAST_RUN)
    yield f"warehouse   {settings.warehouse}"
    yield f"generation  {settings.warehouse.resolve().name}"
    yield f"published   {row[1]} UTC (run {row[0]})"
    yield f"files       {row[3]} seen: {row[4]} loaded, {row[5]} unchanged, {row[6]} rejected"
    if row[7]:
        yield f"languages   {row[7]} documents in languages that the models do not read are kept in raw.documents"
    if row[6]:
        yield '            see them: communique query "select source_uri, reason, detail from audit.rejected_files"'
    yield from _not_seen(connection, row[0])
    yield from _complaints(connection, row[0])


def _not_seen(connection: duckdb.DuckDBPyConnection, run_id: str) -> Iterator[str]:
    (count,) = connection.execute(_NOT_SEEN, [run_id]).fetchone() or (0,)
    if count:
        yield f"kept        {count} documents whose files are gone or were not named in the last run: they stay"


def _complaints(connection: duckdb.DuckDBPyConnection, run_id: str) -> Iterator[str]:
    complaints = connection.execute(_COMPLAINTS, [run_id]).fetchall()
    yield f"data tests  {len(complaints)} warned or failed"
    for state, _severity, test, failures in complaints:
        yield f"            {state}: {test} ({failures} rows)"


def _sizes(connection: duckdb.DuckDBPyConnection) -> Iterator[str]:
    for table, rows in connection.execute(_SIZES).fetchall():
        yield f"rows        {rows:>10,}  marts.{table}"


def _advice(settings: Settings) -> list[str]:
    failure = last_failure(settings)
    if failure is None:
        return ["to do       nothing; `communique run` takes up new and changed documents"]
    reason = failure.message.replace("\n", "\n            ")
    return [
        f"FAILED      the attempt of {failure.failed_at}, in {failure.stage}; readers still have the generation above",
        f"            {reason}",
        "to do       remove the cause, then `communique run`",
    ]


def _one(connection: duckdb.DuckDBPyConnection, sql: str) -> Sequence[Any]:
    # A published file without a run was made by hand; every field is then unknown.
    return connection.execute(sql).fetchone() or (None,) * 8
