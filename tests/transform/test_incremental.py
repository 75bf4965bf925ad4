"""What a second build does: only what is new or changed, and why; the rows are those of a build of everything."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.model import ModelRun
from flows.transform.project import load_project

from .conftest import PROJECT, Write

Connection = duckdb.DuckDBPyConnection

VERSIONS = "select document_id, document_id[2:]::ubigint as document_key, md5(text) as version from raw.documents"

WORDS = "sql/intermediate/document/int_words.sql"
CHANGES = {
    "sql/dbt_project.yml": PROJECT["sql/dbt_project.yml"].replace(
        "languages: [en, fr]", "languages: [en, fr]\n          document_layers: [staging, intermediate/document]"
    ),
    "sql/staging/stg_documents.sql": (
        "select document_id[2:]::ubigint as document_key, text from {{ source('raw', 'documents') }}\n"
    ),
    WORDS: ("select document_key, unnest(string_split(text, ' ')) as word from {{ ref('stg_documents') }}\n"),
    "sql/intermediate/document/int_cue_words.sql": """
        select phrase, {{ shout('act') }} as act
        from {{ ref('lex_cues') }}
        """,
    "sql/intermediate/document/int_cues.sql": """
        select words.document_key, cues.act
        from {{ ref('int_words') }} as words
        join {{ ref('int_cue_words') }} as cues on cues.phrase = words.word
        """,
    "sql/macros/shout.sql": "{% macro shout(column) %}upper({{ column }}){% endmacro %}\n",
    "sql/marts/fct_cues.sql": "select act, count(*) as times from {{ ref('int_cues') }} group by act\n",
    "sql/marts/fct_lengths.sql": "select max(length(text)) as longest from {{ ref('stg_documents') }}\n",
    "sql/marts/_marts__models.yml": """
        models:
          - name: fct_cues
            description: One row per act.
            columns: [{name: act, description: The act.}, {name: times, description: How often.}]
          - name: fct_lengths
            description: One row.
            columns: [{name: longest, description: Characters.}]
        """,
}
MODELS = ("stg_documents", "int_words", "int_cue_words", "int_cues", "fct_cues", "fct_lengths")


def states(runs: Sequence[ModelRun]) -> dict[str, str]:
    return {run.model: run.state for run in runs}


def reasons(runs: Sequence[ModelRun]) -> dict[str, str | None]:
    return {run.model: run.reason for run in runs}


def rows(connection: Connection) -> dict[str, list[object]]:
    tables = connection.execute(
        "select schema_name, table_name from duckdb_tables() where schema_name in ('staging', 'intermediate', 'marts')"
    ).fetchall()
    return {table: connection.execute(f"from {schema}.{table} order by all").fetchall() for schema, table in tables}


def put(connection: Connection, number: int, text: str) -> None:
    connection.execute("delete from raw.documents where document_id = ?", [f"d{number}"])
    connection.execute("insert into raw.documents values (?, ?)", [f"d{number}", text])


@pytest.fixture
def folder(write: Write, connection: Connection) -> Path:
    """The project, built over ten documents."""
    for number in range(1, 11):
        put(connection, number, f"minister {number} said")
    folder = write(CHANGES)
    build(connection, load_project(folder), versions=VERSIONS)
    return folder


def build_again(connection: Connection, folder: Path, **options: bool) -> list[ModelRun]:
    return build(connection, load_project(folder), versions=VERSIONS, **options)


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
    assert reasons(runs)["int_words"] == "20 documents of 30 are new, changed or gone"


CHANGED_PARTS = {
    "its SQL": (
        {WORDS: CHANGES[WORDS] + "where true\n"},
        {"int_words": "its SQL changed", "int_cues": "int_words changed", "fct_cues": "int_cues changed"},
    ),
    "a macro": (
        {"sql/macros/shout.sql": "{% macro shout(column) %}lower({{ column }}){% endmacro %}\n"},
        {"int_cue_words": "its SQL changed", "int_cues": "int_cue_words changed", "fct_cues": "int_cues changed"},
    ),
    "a lexicon": (
        {"seeds/reference/lex_cues.csv": "phrase,act,weight\nsaid,state,1\nvowed,pledge,2\n"},
        {
            "lex_cues": "its file changed", "int_cue_words": "lex_cues changed", "int_cues": "int_cue_words changed",
            "fct_cues": "int_cues changed",
        },
    ),
    "only layout of a macro's file": ({"sql/macros/shout.sql": "\n" + CHANGES["sql/macros/shout.sql"]}, {}),
    "a new input": (
        {"sql/marts/fct_lengths.sql": "select max(length(word)) as longest from {{ ref('int_words') }}\n"},
        {"fct_lengths": "reads int_words now; its SQL changed; does not read stg_documents any more"},
    ),
}  # fmt: skip


@pytest.mark.parametrize("part", CHANGED_PARTS)
def test_what_depends_on_a_changed_part_is_built_and_nothing_else(
    folder: Path, connection: Connection, write: Write, part: str
) -> None:
    changes, expected = CHANGED_PARTS[part]
    write({**CHANGES, **changes})
    found = reasons(build_again(connection, folder))
    assert {name: sorted((why or "").split("; ")) for name, why in found.items()} == {
        name: sorted(why.split("; ")) for name, why in expected.items()
    }


def test_another_duckdb_builds_everything(folder: Path, connection: Connection) -> None:
    connection.execute(f"update audit.model_states set parts = replace(parts, '{duckdb.__version__}/', '1.3.0/')")
    runs = build_again(connection, folder)
    assert set(states(runs)) == {"lex_cues", *MODELS}
    assert f"DuckDB changed from 1.3.0/1 to {duckdb.__version__}/1" in (reasons(runs)["lex_cues"] or "")


def test_a_table_that_is_lost_is_built(folder: Path, connection: Connection) -> None:
    connection.execute("drop table marts.fct_lengths")
    assert reasons(build_again(connection, folder)) == {"fct_lengths": "not built yet"}


def test_a_changed_description_is_written_and_nothing_built(folder: Path, connection: Connection, write: Write) -> None:
    yml = CHANGES["sql/marts/_marts__models.yml"].replace("How often.", "How many.")
    write({**CHANGES, "sql/marts/_marts__models.yml": yml})
    assert build_again(connection, folder) == []
    comment = "select comment from duckdb_columns() where table_name = 'fct_cues' and column_name = 'times'"
    assert connection.execute(comment).fetchall() == [("How many.",)]


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
