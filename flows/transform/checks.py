"""Data tests: run all of them on what was built, record what they found, judge nothing."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import duckdb

from flows.errors import ProjectError
from flows.transform.model import Relation, State, TestResult
from flows.transform.offences import offending_rows, shared_count
from flows.transform.project import Project
from flows.transform.records import create_records, current_run
from flows.transform.untested import Look, Untested

SAMPLE_ROWS = 5

# What a message shows of the sample: keys find the rows, and no document text gets into a log.
KEY_SUFFIXES = ("_id", "_key")
ROWS_SHOWN = 3
WIDTH_SHOWN = 60
WIDTH_OF_ERRORS = 300


def check(
    connection: duckdb.DuckDBPyConnection,
    project: Project,
    *,
    report: Callable[[str], None] = lambda _line: None,
) -> list[TestResult]:
    """Run the data tests, write audit.test_results and give the results in the project's order.

    A test that passed looks only at what was made since, see `Untested`; what is not looked at again passes again.
    Never raises for a failing test: a test that cannot run has state 'error' and DuckDB's message as its sample.
    """
    create_records(connection)
    untested = Untested(connection, project)
    looks = [untested.look(test) for test in project.data_tests]
    found = {look.test.name: _result(look, 0, "pass", 0.0, None) for look in looks if look.rows == "none"}
    found |= _passed_together(connection, project, looks)
    alone = [look for look in looks if look.test.name not in found]
    with ThreadPoolExecutor() as pool:  # a small test is mostly planning, and DuckDB plans on one core
        found |= pool.map(lambda look: (look.test.name, _run(connection.cursor(), project, look)), alone)
    results = [found[test.name] for test in project.data_tests]
    _record(connection, results)
    for result in results:
        if result.state != "pass":
            report(f"{result.state}: {told(result)}")
    return results


def told(result: TestResult) -> str:
    """One line about a test that did not pass: its name, the model, how many rows, and the keys of the first ones."""
    if result.state == "error":
        return f"{_where(result)}: {(result.sample or '').partition(chr(10))[0][:WIDTH_OF_ERRORS]}"
    rows = json.loads(result.sample or "[]")[:ROWS_SHOWN]
    keys = "; ".join(filter(None, map(_keys, rows)))
    return f"{_where(result)}: {result.failures} rows" + (f", such as {keys}" if keys else "")


def _where(result: TestResult) -> str:
    return f"{result.test} (of {result.model})" if result.model else result.test


def _keys(row: Mapping[str, Any]) -> str:
    shown = ((name, str(value)[:WIDTH_SHOWN]) for name, value in row.items() if name.endswith(KEY_SUFFIXES))
    return ", ".join(f"{name} {value}" for name, value in shown)


def _passed_together(
    connection: duckdb.DuckDBPyConnection, project: Project, looks: Sequence[Look]
) -> dict[str, TestResult]:
    """The tests that one scan of their relation shows to pass; what is not here must be run by itself."""
    by_rows: dict[Relation, list[tuple[Look, str]]] = {}
    for look in looks:
        if look.rows != "none" and (count := shared_count(look.test)):
            relation = look.stand_ins.get(look.test.target) or project.relation(look.test.target)
            by_rows.setdefault(relation, []).append((look, count))
    passed: dict[str, TestResult] = {}
    for relation, pairs in by_rows.items():
        passed.update(_scan(connection, relation, pairs))
    return passed


def _scan(
    connection: duckdb.DuckDBPyConnection, relation: Relation, pairs: Sequence[tuple[Look, str]]
) -> Iterator[tuple[str, TestResult]]:
    began = time.perf_counter()
    try:
        counts = connection.execute(f"select {', '.join(count for _, count in pairs)} from {relation}").fetchone()
    except duckdb.Error:
        return  # one of them names what is not there: run alone, each shows whether it is the one
    seconds = (time.perf_counter() - began) / len(pairs)
    for (look, _), count in zip(pairs, counts or (), strict=True):
        if not count:
            yield look.test.name, _result(look, 0, "pass", seconds, None)


def _run(connection: duckdb.DuckDBPyConnection, project: Project, look: Look) -> TestResult:
    began = time.perf_counter()
    try:
        failures, sample = _offences(connection, offending_rows(look.test, project, connection, look.stand_ins))
    except (duckdb.Error, ProjectError) as error:
        return _result(look, 0, "error", time.perf_counter() - began, str(error))
    state: State = "pass" if not failures else "warn" if look.test.severity == "warn" else "fail"
    return _result(look, failures, state, time.perf_counter() - began, sample)


def _offences(connection: duckdb.DuckDBPyConnection, rows: str) -> tuple[int, str | None]:
    """How many rows offend, and the first of them as a JSON array."""
    found = connection.execute(
        f"with offending as materialized (\n{rows.strip().rstrip(';')}\n) "
        f"select (select count(*) from offending), "
        f"(select to_json(list(sample)) from (select * from offending limit {SAMPLE_ROWS}) as sample)"
    ).fetchone()
    failures, sample = found or (0, None)
    return failures, sample if failures else None


def _result(look: Look, failures: int, state: State, seconds: float, sample: str | None) -> TestResult:
    test, target = look.test, look.test.target or None
    return TestResult(
        test.name, target, test.column, test.severity, failures, state, seconds, sample, look.rows, look.fingerprint
    )


def _record(connection: duckdb.DuckDBPyConnection, results: Iterable[TestResult]) -> None:
    """Write audit.test_results, where earlier results of the same run give way; from now on all is tested."""
    run_id = current_run(connection)
    connection.execute("begin")
    connection.execute("delete from audit.untested")
    connection.execute("delete from audit.test_results where run_id is not distinct from ?", [run_id])
    rows: list[dict[str, Any]] = [
        {
            "test": found.test, "model": found.model, "column_name": found.column, "severity": found.severity,
            "failures": found.failures, "state": found.state, "seconds": found.seconds, "sample": found.sample,
            "rows_tested": found.rows_tested, "fingerprint": found.fingerprint,
        }
        for found in results
    ]  # fmt: skip
    _insert(connection, run_id, rows)
    connection.execute("commit")


def _insert(connection: duckdb.DuckDBPyConnection, run_id: str | None, rows: list[dict[str, Any]]) -> None:
    """Insert all rows as one JSON document: hundreds of single inserts would cost more than the tests."""
    shape = (
        '[{"test": "varchar", "model": "varchar", "column_name": "varchar", "severity": "varchar", '
        '"failures": "bigint", "state": "varchar", "seconds": "double", "sample": "varchar", '
        '"rows_tested": "varchar", "fingerprint": "varchar"}]'
    )
    connection.execute(
        "insert into audit.test_results by name select ? as run_id, unnest(from_json(?::json, ?), recursive := true)",
        [run_id, json.dumps(rows), shape],
    )
