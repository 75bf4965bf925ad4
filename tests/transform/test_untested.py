"""What the data tests look at again after a second build: only what could offend now."""

from __future__ import annotations

from pathlib import Path

import pytest

from flows.transform.build import build
from flows.transform.checks import check
from flows.transform.project import load_project

from .by_document import CHANGES, VERSIONS, Connection, build_again, put
from .by_document import folder as folder
from .conftest import Write

YML = """
    models:
      - name: stg_documents
        columns: [{name: document_key, data_tests: [unique]}]
      - name: int_words
        data_tests: [{no_twice: {columns: [document_key, word]}}, {no_twice: {name: no_word_twice, columns: [word]}}]
        columns: [{name: word, data_tests: [not_null, {accepted_values: {values: [minister, said, vowed, nix]}}]}]
      - name: int_capitals
        data_tests: [{no_twice: {columns: [document_key, word]}}]
    """
NO_TWICE = """
    {% test no_twice(model, columns) %}
    select {{ columns | join(', ') }} from {{ model }} group by all having count(*) > 1
    {% endtest %}
    """
TESTS = {
    "sql/staging/_staging__models.yml": YML,
    "sql/tests/generic/no_twice.sql": NO_TWICE,
    "sql/tests/no_long_words.sql": "select * from {{ ref('int_words') }} where length(word) > 20\n",
    "sql/tests/acts_are_few.sql": "select * from {{ ref('fct_cues') }} where times > 100\n",
    "sql/tests/phrases_are_short.sql": "select * from {{ ref('lex_cues') }} where length(phrase) > 20\n",
    "sql/intermediate/document/int_capitals.sql": (
        "{{ config(materialized='view') }} select document_key, upper(word) as word from {{ ref('int_words') }}\n"
    ),
}
DOCUMENTS = {
    "unique_stg_documents_document_key": "documents",
    "no_twice_int_words": "documents",
    "not_null_int_words_word": "documents",
    "accepted_values_int_words_word": "documents",
    "no_twice_int_capitals": "documents",
    "no_long_words": "documents",
}


@pytest.fixture
def tested(folder: Path, connection: Connection, write: Write) -> Path:
    """The project with tests, of which one fails, built and tested."""
    write({**CHANGES, **TESTS})
    for number in range(1, 11):
        put(connection, number, "minister said")
    build_again(connection, folder)
    check(connection, load_project(folder))
    return folder


def looked(connection: Connection, folder: Path) -> dict[str, tuple[str, str]]:
    return {result.test: (result.rows_tested, result.state) for result in check(connection, load_project(folder))}


def rows_tested(connection: Connection, folder: Path) -> dict[str, str]:
    return {test: rows for test, (rows, _) in looked(connection, folder).items()}


def test_what_passed_and_stayed_is_not_looked_at(tested: Path, connection: Connection) -> None:
    build_again(connection, tested)
    found = looked(connection, tested)
    assert found.pop("no_word_twice") == ("all", "fail")
    assert set(found.values()) == {("none", "pass")}


def test_of_a_new_document_only_its_rows_are_looked_at(tested: Path, connection: Connection) -> None:
    put(connection, 11, "minister vowed")
    build_again(connection, tested)
    assert rows_tested(connection, tested) == {
        **DOCUMENTS, "no_word_twice": "all", "acts_are_few": "all", "phrases_are_short": "none",
    }  # fmt: skip


@pytest.mark.parametrize(
    ("text", "test"),
    [
        ("said said", "no_twice_int_words"),
        ("said said", "no_twice_int_capitals"),
        ("saith", "accepted_values_int_words_word"),
        ("o" * 30, "no_long_words"),
    ],
)
def test_a_new_document_that_offends_is_found(tested: Path, connection: Connection, text: str, test: str) -> None:
    put(connection, 11, text)
    build_again(connection, tested)
    assert looked(connection, tested)[test] == ("documents", "fail")
    # What failed looks at all until it passes.
    build_again(connection, tested)
    assert looked(connection, tested)[test] == ("all", "fail")


def test_documents_of_several_builds_are_looked_at(tested: Path, connection: Connection) -> None:
    for number, text in ((11, "saith"), (12, "said")):
        put(connection, number, text)
        build_again(connection, tested)
    assert looked(connection, tested)["accepted_values_int_words_word"] == ("documents", "fail")


def test_what_is_built_in_full_is_tested_in_full(tested: Path, connection: Connection) -> None:
    build(connection, load_project(tested), versions=VERSIONS, select="int_words")
    found = rows_tested(connection, tested)
    assert {test for test, rows in found.items() if rows == "all"} == {
        "no_twice_int_words", "no_word_twice", "not_null_int_words_word", "accepted_values_int_words_word",
        "no_long_words",
    }  # fmt: skip


def test_a_seed_that_changed_is_tested(tested: Path, connection: Connection, write: Write) -> None:
    write({**CHANGES, **TESTS, "seeds/reference/lex_cues.csv": "phrase,act,weight\nsaid,state,\n" + "o" * 30 + ",o,\n"})
    build_again(connection, tested)
    assert looked(connection, tested)["phrases_are_short"] == ("all", "fail")


def test_a_test_that_reads_otherwise_looks_at_all(tested: Path, connection: Connection, write: Write) -> None:
    write(
        {
            **CHANGES,
            **TESTS,
            "sql/tests/no_long_words.sql": "select * from {{ ref('int_words') }} where word = 'said'\n",
        }
    )
    assert looked(connection, tested)["no_long_words"] == ("all", "fail")
