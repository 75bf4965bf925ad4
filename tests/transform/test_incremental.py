"""What a second build does: only what is new or changed; the rows are those of a build of everything."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.project import load_project

from .by_document import CHANGES, VERSIONS, Connection, build_again, put, reasons, rows, states
from .by_document import folder as folder
from .conftest import PROJECT, Write


def test_nothing_new_builds_nothing(folder: Path, connection: Connection) -> None:
    assert build_again(connection, folder) == []


def test_a_new_document_is_merged(folder: Path, connection: Connection) -> None:
    put(connection, 11, "they vowed")
    runs = build_again(connection, folder)
    assert states(runs) == {
        "stg_documents": "merged", "int_words": "merged", "int_cues": "merged", "fct_cues": "built",
        "fct_lengths": "built",
    }  # fmt: skip
    assert reasons(runs)["int_words"] == "1 of 11 documents are new, changed or gone"
    assert reasons(runs)["fct_cues"] == "int_cues has other rows"
    assert {run.model: run.row_count for run in runs}["int_words"] == 2
    assert connection.execute("from marts.fct_cues order by all").fetchall() == [("PLEDGE", 1), ("STATE", 10)]


def test_what_reads_none_of_the_new_rows_is_kept(folder: Path, connection: Connection) -> None:
    put(connection, 11, "no cue in it")
    assert "fct_cues" not in states(build_again(connection, folder))


def test_a_changed_and_a_gone_document_are_merged(folder: Path, connection: Connection) -> None:
    put(connection, 1, "and vowed")
    connection.execute("delete from raw.documents where document_id = 'd2'")
    assert states(build_again(connection, folder))["int_cues"] == "merged"
    merged = rows(connection)
    build_again(connection, folder, full_refresh=True)
    assert merged == rows(connection)
    assert connection.execute("from marts.fct_cues order by all").fetchall() == [("PLEDGE", 1), ("STATE", 8)]


def test_when_most_documents_are_new_everything_is_built(folder: Path, connection: Connection) -> None:
    for number in range(11, 31):
        put(connection, number, "they vowed")
    runs = build_again(connection, folder)
    assert states(runs)["int_words"] == "built"
    assert reasons(runs)["int_words"] == "20 of 30 documents are new, changed or gone"


def test_comments_outlast_a_merge(folder: Path, connection: Connection) -> None:
    put(connection, 11, "they vowed")
    build_again(connection, folder)
    assert connection.execute("select count(*) from duckdb_tables() where comment = 'One row per act.'").fetchall() == [
        (1,)
    ]


def test_models_selected_before_a_full_build_change_nothing_in_its_result(
    folder: Path, connection: Connection, write: Write
) -> None:
    put(connection, 11, "they vowed and said")
    changed = {"seeds/reference/lex_cues.csv": "phrase,act,weight\nsaid,state,1\nvowed,oath,2\n"}
    write({**CHANGES, **changed})
    project = load_project(folder)
    build(connection, project, select="int_cues fct_lengths", versions=VERSIONS)
    build(connection, project, versions=VERSIONS)
    merged = rows(connection)
    build_again(connection, folder, full_refresh=True)
    assert merged == rows(connection)


def test_a_model_of_a_document_layer_needs_the_documents_key(
    folder: Path, connection: Connection, write: Write
) -> None:
    write({**CHANGES, "sql/intermediate/document/int_count.sql": "select count(*) as n from {{ ref('int_words') }}\n"})
    with pytest.raises(ProjectError, match=r"int_count\.sql: 'int_count' reads documents .*document_key.*move"):
        build_again(connection, folder)


def test_a_failing_merge_leaves_the_file_as_it_was(folder: Path, connection: Connection, write: Write) -> None:
    before = rows(connection)
    number = "select document_key, (1 / length(word))::utinyint as share, word from {{ ref('int_words') }}"
    sql = number.replace("(1 / length(word))::utinyint", "(length(word))::utinyint")
    write({**CHANGES, "sql/intermediate/document/int_sizes.sql": sql})
    build_again(connection, folder)
    put(connection, 11, "they vowed " + 300 * "o")
    with pytest.raises(ProjectError, match=r"int_sizes\.sql: DuckDB: Conversion Error"):
        build_again(connection, folder)
    assert {name: found for name, found in rows(connection).items() if name != "int_sizes"} == before
    put(connection, 11, "they vowed")
    assert states(build_again(connection, folder))["int_sizes"] == "merged"


STEPS = st.lists(
    st.dictionaries(st.integers(1, 8), st.none() | st.sampled_from(["he said", "they vowed and said", "", "nothing"])),
    min_size=1,
    max_size=5,
)


@settings(max_examples=20, deadline=None)
@given(STEPS)
def test_whatever_comes_changes_and_goes_the_rows_are_those_of_a_full_build(
    tmp_path_factory: pytest.TempPathFactory, steps: list[dict[int, str | None]]
) -> None:
    folder = tmp_path_factory.mktemp("project")
    for name, text in {**PROJECT, **CHANGES}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(line.removeprefix("        ") for line in text.split("\n")).lstrip(), "utf-8")
    project = load_project(folder / "sql")
    with duckdb.connect(str(folder / "build.duckdb")) as connection:
        connection.execute("create schema raw; create table raw.documents (document_id varchar, text varchar)")
        for number in range(20, 30):
            put(connection, number, f"document {number} said")
        for step in [{}, *steps]:
            for number, text in step.items():
                connection.execute("delete from raw.documents where document_id = ?", [f"d{number}"])
                if text is not None:
                    put(connection, number, text)
            build(connection, project, versions=VERSIONS)
        merged = rows(connection)
        build(connection, project, versions=VERSIONS, full_refresh=True)
        assert merged == rows(connection)
