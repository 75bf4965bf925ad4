"""Unit tests of models: dbt's form, compared as multisets, with a difference that can be read."""

from __future__ import annotations

import time
from collections import Counter
from collections.abc import Sequence
from typing import Any

import duckdb

from flows.errors import ProjectError
from flows.transform import graph
from flows.transform.bench import Bench, Types, check_names, flat, values
from flows.transform.model import UnitTest, UnitTestResult, quoted
from flows.transform.problems import shown
from flows.transform.project import Project

Values = tuple[Any, ...]


def run_unit_tests(project: Project, *, select: str | None = None) -> list[UnitTestResult]:
    """Run the unit tests of the selected models (all when `select` is None) on one bench."""
    chosen = graph.select(project.models, select)
    bench = Bench(project)
    return [run_unit_test(bench, test) for test in project.unit_tests if test.model in chosen]


def run_unit_test(bench: Bench, test: UnitTest) -> UnitTestResult:
    """Run one unit test. Wrong SQL or rows are a failure with its message, never an exception."""
    began = time.perf_counter()
    try:
        bench.make(test.model, {given.target: given for given in test.given}, test.variables, test.place)
        failure = _difference(bench, test)
    except ProjectError as error:
        failure = str(error)
    except duckdb.Error as error:
        failure = f"{shown(test.place.path)}:{test.place.line}: DuckDB: {error}"
    return UnitTestResult(test.name, test.model, time.perf_counter() - began, failure)


def _difference(bench: Bench, test: UnitTest) -> str | None:
    names, expected = _expected(bench, test)
    columns = ", ".join(map(quoted, names)) or "*"
    actual = bench.connection.execute(f"select {columns} from {bench.project.relation(test.model)}")
    names = names or [column[0] for column in actual.description or []]
    wanted, got = Counter(map(_comparable, expected)), Counter(map(_comparable, actual.fetchall()))
    if wanted == got:
        return None
    missing, unexpected = list((wanted - got).elements()), list((got - wanted).elements())
    head = f"{shown(test.place.path)}:{test.place.line}: {test.name}: '{test.model}' gave other rows than expected"
    return "\n".join([head, *_lines("- expected", names, missing), *_lines("+ got     ", names, unexpected)])


def _expected(bench: Bench, test: UnitTest) -> tuple[list[str], list[Values]]:
    """The names to compare and the expected rows, cast to the model's own types."""
    every = bench.types_of_made(test.model)
    if test.expect.sql:
        answer = bench.connection.execute(test.expect.sql)
        names = [column[0] for column in answer.description or []]
        return names, answer.fetchall()
    named = check_names(test.expect.rows, every, test.place)
    types: Types = {name: kind for name, kind in every.items() if name in named}
    if not named:
        return [], []
    rows = bench.connection.execute(values(test.expect.rows, types), flat(test.expect.rows, types))
    return list(types), rows.fetchall()


def _comparable(row: Values) -> Values:
    return tuple(_hashable(value) for value in row)


def _hashable(value: Any) -> Any:
    if isinstance(value, float):
        return float(f"{value:.9g}")  # sums in another order differ in the last digits
    if isinstance(value, list):
        return tuple(map(_hashable, value))
    if isinstance(value, dict):
        return tuple((key, _hashable(inner)) for key, inner in value.items())
    return value


def _lines(sign: str, names: Sequence[str], rows: Sequence[Values]) -> list[str]:
    def told(row: Values) -> str:
        return ", ".join(f"{name}={_shown(value)}" for name, value in zip(names, row, strict=True))

    return [f"  {sign} {told(row)}" for row in sorted(rows, key=repr)]


def _shown(value: Any) -> str:
    if value is None:
        return "null"
    return repr(list(value)) if isinstance(value, tuple) else repr(value) if isinstance(value, str) else str(value)
