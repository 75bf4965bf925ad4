"""Unit tests in dbt's form: what they accept, what they compute, what a difference looks like."""

from __future__ import annotations

from textwrap import indent

import pytest

from flows.errors import ProjectError
from flows.transform.model import UnitTestResult
from flows.transform.project import load_project
from flows.transform.unit_tests import run_unit_tests

from .conftest import Write

HEAD = "unit_tests:\n  - name: told\n    model: fct_cues\n"
WORDS = "given:\n  - input: ref('int_words')\n    rows:\n      - {word: said}\n      - {document_id: d9, word: vowed}\n"
DOCUMENTS = "given:\n  - input: source('raw', 'documents')\n    rows:\n      - {document_id: d1, text: We said it}\n"


def _run(write: Write, body: str, **changes: str) -> UnitTestResult:
    yml = {"sql/marts/_marts__unit_tests.yml": HEAD + indent(body, "    ")}
    (result,) = run_unit_tests(load_project(write({**yml, **changes})))
    return result


@pytest.mark.parametrize(
    "body",
    [
        WORDS + "expect:\n  rows:\n    - {document_id: d9, act: pledge}\n    - {act: state, document_id: null}\n",
        WORDS + "expect:\n  rows: [{act: state}, {act: pledge}]\n",
        WORDS + "expect:\n  format: csv\n  rows: |\n    document_id,act\n    d9,pledge\n    ,state\n",
        WORDS
        + "expect:\n  format: sql\n  rows: from (values ('d9', 'pledge'), (null, 'state')) as t (document_id, act)\n",
        DOCUMENTS + "expect:\n  rows: [{document_id: d1, act: state}]\n",
        "given:\n  - input: ref('stg_documents')\n    format: csv\n    rows: |\n      document_id,text\n"
        "      d1,We said it\nexpect:\n  rows: [{document_id: d1, act: state}]\n",
        "given:\n  - input: ref('int_words')\n    format: sql\n    rows: select 'said' as word\n"
        "expect:\n  rows: [{act: state}]\n",
        WORDS
        + "  - input: ref('lex_cues')\n    rows: [{phrase: vowed, act: other}]\nexpect:\n  rows: [{act: other}]\n",
        "given: []\nexpect:\n  rows: []\n",
    ],
)
def test_what_agrees_passes(write: Write, body: str) -> None:
    assert _run(write, body).failure is None


def test_a_difference_shows_what_is_missing_and_what_is_too_much(write: Write) -> None:
    failure = _run(write, WORDS + "expect:\n  rows: [{act: state}, {act: state}]\n").failure
    assert failure is not None
    head, *lines = failure.splitlines()
    assert head.endswith("_marts__unit_tests.yml:2: told: 'fct_cues' gave other rows than expected")
    assert lines == ["  - expected act='state'", "  + got      act='pledge'"]


def test_rows_that_should_not_be_there_are_shown(write: Write) -> None:
    failure = _run(write, DOCUMENTS + "expect:\n  rows: []\n").failure
    assert failure is not None
    assert "+ got      document_id='d1', act='state'" in failure


def test_variables_may_be_overridden(write: Write) -> None:
    model = {"sql/marts/fct_cues.sql": "select '{{ var('languages') | join(' ') }}' as act"}
    body = "given: []\noverrides: {vars: {languages: [kk]}}\nexpect:\n  rows: [{act: kk}]\n"
    assert _run(write, body, **model).failure is None


def test_one_test_s_rows_do_not_reach_the_next(write: Write) -> None:
    def case(name: str, given: str, act: str) -> str:
        return f"  - name: {name}\n    model: fct_cues\n    given: [{given}]\n    expect: {{rows: [{act}]}}\n"

    said = "{input: \"source('raw', 'documents')\", rows: [{text: said}]}"
    lexicon = "{input: ref('lex_cues'), rows: [{phrase: said, act: other}]}"
    words = "{input: ref('int_words'), rows: [{word: vowed}]}"
    yml = "unit_tests:\n" + "".join([
        case("first", said, "{act: state}"), case("changed_seed", f"{said}, {lexicon}", "{act: other}"),
        case("real_seed_again", said, "{act: state}"), case("given_model", words, "{act: pledge}"),
        case("nothing_given", "", ""), case("first_again", said, "{act: state}"),
    ])  # fmt: skip
    results = run_unit_tests(load_project(write({"sql/marts/_marts__unit_tests.yml": yml})))
    assert [(result.test, result.failure) for result in results if not result.passed] == []
    assert len(results) == 6


@pytest.mark.parametrize(
    ("body", "told"),
    [
        (
            "given:\n  - input: ref('int_words')\n    rows: [{wrd: said}]\nexpect: {rows: []}\n",
            "no column 'wrd'. Remedy: did you mean 'word'",
        ),
        (WORDS + "expect: {rows: [{akt: state}]}\n", "no column 'akt'. Remedy: did you mean 'act'"),
        (
            "given:\n  - input: ref('lex_cues')\n    rows: [{weight: heavy}]\nexpect: {rows: []}\n",
            "the rows given for 'lex_cues' do not fit",
        ),
    ],
)
def test_rows_that_do_not_fit_fail_with_a_remedy(write: Write, body: str, told: str) -> None:
    assert told in (_run(write, body).failure or "")


def test_broken_sql_fails_with_the_model_s_line(write: Write) -> None:
    failure = _run(write, WORDS + "expect: {rows: []}\n", **{"sql/marts/fct_cues.sql": "select 1\nfrom nix"}).failure
    assert "fct_cues.sql:2: DuckDB: Catalog Error" in (failure or "")


@pytest.mark.parametrize(
    ("body", "told"),
    [
        ("gven: []\nexpect: {rows: []}\n", "yml:2: unknown key 'gven'. Remedy: did you mean 'given'"),
        (
            "given:\n  - input: ref('int_wrds')\nexpect: {rows: []}\n",
            "yml:5: unknown ref 'int_wrds'. Remedy: did you mean 'int_words'",
        ),
        ("given:\n  - input: int_words\nexpect: {rows: []}\n", "yml:5: `input: int_words`. Remedy: write ref('x')"),
        ("given: []\n", "yml:2: `expect:` of 'told' must be a mapping"),
        (
            "given: []\nexpect: {rows: text}\n",
            "yml:5: rows that are not of format 'dict'. Remedy: write rows as a list",
        ),
    ],
)
def test_a_wrong_entry_is_refused(write: Write, body: str, told: str) -> None:
    with pytest.raises(ProjectError) as refused:
        _run(write, body)
    assert told in str(refused.value)
