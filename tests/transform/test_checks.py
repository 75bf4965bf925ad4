"""Every kind of data test passes on good rows, and shows the offending ones."""

from __future__ import annotations

import json

import duckdb
import pytest

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.checks import check, told
from flows.transform.model import TestResult
from flows.transform.project import load_project

from .conftest import Write

Connection = duckdb.DuckDBPyConnection
GENERIC = """
    {% test shorter_than(model, column_name, limit) %}
    select * from {{ model }} where length({{ column_name }}) >= {{ limit }}
    {% endtest %}
    """


def _yml(test: str) -> str:
    return (
        "models:\n  - name: fct_cues\n    columns:\n      - name: document_id\n"
        f"      - name: act\n        data_tests:\n          - {test}\n"
    )


def _check(write: Write, connection: Connection, test: str, rows: str) -> TestResult:
    changes = {
        "sql/marts/fct_cues.sql": f"select * from (values {rows}) as cues (document_id, act)",
        "sql/marts/_marts__models.yml": _yml(test).replace("name: act", "name: act\n        description: An act.")
        .replace("name: document_id", "name: document_id\n        description: A key."),
        "sql/tests/generic/shorter_than.sql": GENERIC,
    }  # fmt: skip
    project = load_project(write(changes))
    build(connection, project)
    (result,) = check(connection, project)
    return result


CASES = [
    ("not_null", "('a', 'x')", "('a', null::varchar)", 1),
    ("unique", "('a', 'x'), ('b', null), ('c', null)", "('a', 'x'), ('b', 'x'), ('c', 'x')", 1),
    ("accepted_values: {values: [state, call]}", "('a', 'call'), ('b', null)", "('a', 'cal'), ('b', 'sate')", 2),
    ("accepted_values: {arguments: {values: [1], quote: false}}", "('a', 1)", "('a', 2)", 1),
    ("relationships: {to: ref('lex_cues'), field: act}", "('a', 'state'), ('b', null)", "('a', 'stat')", 1),
    ("shorter_than: {limit: 3}", "('a', 'xy')", "('a', 'xyz')", 1),
    ("not_null: {config: {where: document_id = 'a'}}", "('a', 'x'), ('b', null)", "('a', null::varchar)", 1),
    ("unique: {config: {where: document_id = 'a'}}", "('a', 'x'), ('b', 'x')", "('a', 'x'), ('a', 'x')", 1),
]


@pytest.mark.parametrize(("test", "good", "bad", "failures"), CASES)
def test_generic_tests(write: Write, connection: Connection, test: str, good: str, bad: str, failures: int) -> None:
    passed = _check(write, connection, test, good)
    assert (passed.state, passed.failures, passed.sample, passed.model, passed.column) == (
        "pass",
        0,
        None,
        "fct_cues",
        "act",
    )
    failed = _check(write, connection, test, bad)
    assert (failed.state, failed.failures) == ("fail", failures)
    assert "act" in json.loads(failed.sample or "")[0]


def test_a_warning_is_no_failure(write: Write, connection: Connection) -> None:
    result = _check(write, connection, "not_null: {config: {severity: warn}}", "('a', null::varchar)")
    assert (result.state, result.severity, result.failures) == ("warn", "warn", 1)


def test_a_sample_has_five_rows_at_most(write: Write, connection: Connection) -> None:
    result = _check(write, connection, "not_null", ", ".join(["('a', null::varchar)"] * 9))
    assert (result.failures, len(json.loads(result.sample or ""))) == (9, 5)


def test_a_message_shows_keys_and_no_other_text(write: Write, connection: Connection) -> None:
    rows = ", ".join(f"('{'k' * 70}{number}', 'a whole sentence')" for number in range(9))
    result = _check(write, connection, "accepted_values: {values: [state]}", rows)
    key = f"document_id {'k' * 60}"
    assert told(result) == f"accepted_values_fct_cues_act (of fct_cues): 9 rows, such as {key}; {key}; {key}"
    assert "a whole sentence" in (result.sample or "")


def test_a_test_that_cannot_run_is_an_error(write: Write, connection: Connection) -> None:
    result = _check(write, connection, "not_null: {config: {where: nix = 1}}", "('a', 'x')")
    assert result.state == "error"
    assert "nix" in (result.sample or "")


def test_singular_tests_select_offending_rows(write: Write, connection: Connection) -> None:
    select = "select * from {{ ref('int_words') }} where word = 'said'\n"
    project = load_project(
        write({
            "sql/tests/marts/no_said.sql": select,
            "sql/tests/marts/some_said.sql": "{{ config(severity='warn') }}" + select,
            "sql/tests/marts/no_nix.sql": select.replace("'said'", "'nix'"),
        })
    )  # fmt: skip
    build(connection, project)
    reports: list[str] = []
    results = {
        result.test: (result.state, result.failures) for result in check(connection, project, report=reports.append)
    }
    assert results == {"no_said": ("fail", 2), "some_said": ("warn", 2), "no_nix": ("pass", 0)}
    assert len(reports) == 2


def test_results_are_recorded_once_a_run(write: Write, connection: Connection) -> None:
    project = load_project(write({"sql/tests/no_said.sql": "select * from {{ ref('int_words') }} where word = 'said'"}))
    build(connection, project)
    for _ in range(2):
        check(connection, project)
    recorded = connection.execute("select test, model, column_name, severity, failures, state from audit.test_results")
    assert recorded.fetchall() == [("no_said", "int_words", None, "error", 2, "fail")]


def test_a_missing_argument_is_refused(write: Write) -> None:
    with pytest.raises(ProjectError, match=r"models.yml:7: accepted_values of 'fct_cues' lacks `values`. Remedy: add"):
        load_project(write({"sql/marts/_marts__models.yml": _yml("accepted_values: {quote: true}")}))
