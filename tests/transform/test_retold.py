"""Incremental models across documents: made again for the documents of which something else is told, and no others."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.checks import check
from flows.transform.project import load_project

from .by_document import CHANGES, VERSIONS, Connection, build_again, put, reasons, rows, states
from .by_document import folder as folder
from .conftest import Write

SHARED = "sql/intermediate/corpus/int_shared.sql"
INCREMENTAL = {
    # How many documents say the same: another one changes what is told of those before it.
    SHARED: """
        select document_key, act, count(*) over (partition by act) as times from (from {{ ref('int_cues') }})
        """,
    "sql/intermediate/corpus/int_told.sql": """
        {{ config(materialized='incremental', unique_key='document_key') }}
        select words.document_key, words.word, shared.times
        from {{ ref('int_words') }} as words
        left join {{ ref('int_shared') }} as shared using (document_key)
        """,
    "sql/marts/fct_told.sql": """
        {{ config(materialized='incremental', unique_key='document_id') }}
        select 'd' || document_key as document_id, word, times, from {{ ref('int_told') }}
        """,
    "sql/marts/_told__models.yml": """
        models:
          - name: fct_told
            description: One row per word.
            columns:
              - {name: document_id, description: The document.}
              - {name: word, description: The word., data_tests: [not_null]}
              - name: times
                description: How often.
                data_tests: [{accepted_values: {values: [1, 2, 10], quote: false}}]
        """,
}


@pytest.fixture
def told(folder: Path, connection: Connection, write: Write) -> Path:
    """The project with incremental models, built over ten documents that say the same and one that does not."""
    write({**CHANGES, **INCREMENTAL})
    put(connection, 11, "they vowed")
    build_again(connection, folder)
    check(connection, load_project(folder))
    return folder


def same_as_a_full_build(connection: Connection, folder: Path) -> bool:
    found = rows(connection)
    build_again(connection, folder, full_refresh=True)
    return found == rows(connection)


def test_only_documents_of_which_something_else_is_told_are_made_again(told: Path, connection: Connection) -> None:
    put(connection, 12, "we vowed")
    runs = build_again(connection, told)
    assert {name: states(runs)[name] for name in ("int_shared", "int_told", "fct_told")} == {
        "int_shared": "built", "int_told": "merged", "fct_told": "merged",
    }  # fmt: skip
    # Two words of each: of the new document, and of the one that says the same.
    assert {run.model: run.row_count for run in runs}["fct_told"] == 4
    assert reasons(runs)["int_told"] == "int_shared, int_words has other rows"
    assert same_as_a_full_build(connection, told)


def test_where_most_documents_are_told_otherwise_all_is_built(told: Path, connection: Connection) -> None:
    put(connection, 12, "he said")
    assert states(build_again(connection, told))["int_told"] == "built"
    assert same_as_a_full_build(connection, told)


def test_when_nothing_is_new_nothing_is_made(told: Path, connection: Connection) -> None:
    assert build_again(connection, told) == []


@pytest.mark.parametrize("seed", range(5))
def test_whatever_comes_changes_and_goes_the_rows_are_those_of_a_full_build(
    told: Path, connection: Connection, seed: int
) -> None:
    random = Random(seed)
    # Of few documents most are soon told otherwise, and nothing is merged.
    for number in range(30, 60):
        put(connection, number, "nothing")
    for turn in range(6):
        for number in random.sample(range(12, 20), 2):
            put(
                connection,
                number,
                random.choice(["he vowed", "vowed and said", "", "nothing", "they vowed", "we said"]),
            )
        connection.execute("delete from raw.documents where document_id = ?", [f"d{random.randrange(10, 20)}"])
        made = states(build_again(connection, told))
        # One merge upon another, and each sort compared before the next full build hides it.
        assert turn == 0 or made.get("int_told", "merged") == "merged"
        if turn % 2:
            assert same_as_a_full_build(connection, told)


def test_after_a_build_of_selected_models_they_are_built_in_full(told: Path, connection: Connection) -> None:
    put(connection, 12, "we vowed")
    build(connection, load_project(told), select="+int_shared", versions=VERSIONS)
    assert states(build_again(connection, told))["int_told"] == "built"
    assert same_as_a_full_build(connection, told)


def test_what_a_build_of_selected_models_made_is_not_merged_upon(told: Path, connection: Connection) -> None:
    put(connection, 12, "we vowed")
    build(connection, load_project(told), select="+int_shared fct_told", versions=VERSIONS)
    build_again(connection, told)
    assert same_as_a_full_build(connection, told)


def test_what_went_during_a_build_of_selected_models_is_gone(told: Path, connection: Connection) -> None:
    connection.execute("delete from raw.documents where document_id = 'd11'")
    build(connection, load_project(told), select="+int_shared", versions=VERSIONS)
    build_again(connection, told)
    assert same_as_a_full_build(connection, told)


def test_a_table_that_was_missing_is_not_merged_upon(told: Path, connection: Connection) -> None:
    put(connection, 12, "we vowed")
    connection.execute("drop table intermediate.int_shared")
    assert states(build_again(connection, told))["int_told"] == "built"
    assert same_as_a_full_build(connection, told)


def test_data_tests_look_at_the_documents_that_were_made_again(told: Path, connection: Connection) -> None:
    for number in (12, 13):
        put(connection, number, "we vowed")
    build_again(connection, told)
    found = {result.test: (result.rows_tested, result.failures) for result in check(connection, load_project(told))}
    assert found["not_null_fct_told_word"] == ("documents", 0)
    # Three documents of two words: the one that was there before is told otherwise, and offends as well.
    assert found["accepted_values_fct_told_times"] == ("documents", 6)


@pytest.mark.parametrize(
    ("sql", "message"),
    [
        ("select act, count(*) as times from {{ ref('int_cues') }} group by act", r"no column \"document_key\""),
        ("{{ config(materialized='view') }} from {{ ref('int_cues') }}", "reads 'int_shared', a view across documents"),
    ],
)
def test_what_it_reads_must_tell_documents_apart(
    folder: Path, connection: Connection, write: Write, sql: str, message: str
) -> None:
    told = "{{ config(materialized='incremental', unique_key='document_key') }} from {{ ref('int_shared') }}"
    write({**CHANGES, SHARED: sql, "sql/intermediate/corpus/int_told.sql": told})
    with pytest.raises(ProjectError, match=message):
        build_again(connection, folder)
