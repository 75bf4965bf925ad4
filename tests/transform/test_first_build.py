"""The first build of a file makes its models side by side: the same tables, and of a failure nothing stays."""

from __future__ import annotations

import threading
from pathlib import Path

import duckdb
import pytest

from flows.errors import ProjectError
from flows.transform.build import build
from flows.transform.model import Model, Relation
from flows.transform.project import load_project
from flows.transform.side_by_side import make_side_by_side

from .conftest import Write

Connection = duckdb.DuckDBPyConnection

MANY = {
    f"sql/intermediate/document/int_words_{number}.sql": f"""
        select document_id, word, {number} as number
        from {{{{ ref('int_words{f"_{number - 3}" if number > 3 else ""}') }}}}
        """
    for number in range(1, 20)
}


def _models(reading: dict[str, tuple[str, ...]]) -> list[Model]:
    return [
        Model(name, Path(name), "", Relation("main", name), "table", frozenset(), refs, (), None)
        for name, refs in reading.items()
    ]


@pytest.mark.parametrize("threads", [1, 2, 4])
def test_tables_reports_and_records_are_the_same_however_many_make_them(
    write: Write, connection: Connection, threads: int
) -> None:
    connection.execute(f"set threads = {threads}")
    reports: list[str] = []
    project = load_project(write(MANY))
    runs = build(connection, project, report=reports.append)
    order = [*project.seeds, *project.models]
    assert [run.model for run in runs] == order
    assert [line.split()[1].rstrip(":") for line in reports if line.startswith("built ")] == order
    assert connection.execute("select list(model) from audit.model_runs").fetchone() == (order,)
    assert connection.execute("select count(*) from intermediate.int_words_19").fetchone() == (6,)
    again = build(connection, project)
    assert {run.reason for run in again} == {"documents may have changed"}, "their states were not remembered"


@pytest.mark.parametrize("threads", [1, 2])
def test_nothing_stays_of_a_first_build_that_fails(write: Write, connection: Connection, threads: int) -> None:
    connection.execute(f"set threads = {threads}")
    before = connection.execute("select current_setting('checkpoint_threshold')").fetchone()
    wrong = {"sql/marts/fct_cues.sql": "select document_id, act\nfrom {{ ref('int_words') }}"}
    with pytest.raises(ProjectError, match=r"fct_cues\.sql:1: DuckDB: Binder Error"):
        build(connection, load_project(write(MANY | wrong)))
    left = "select table_name from duckdb_tables() where schema_name not in ('raw', 'audit')"
    assert connection.execute(left).fetchall() == []
    assert connection.execute("select current_setting('checkpoint_threshold')").fetchone() == before
    build(connection, load_project(write(MANY)))
    assert connection.execute("select count(*) from marts.fct_cues").fetchone() == (3,)


def test_nothing_stays_of_a_first_build_whose_yml_is_wrong(write: Write, connection: Connection) -> None:
    yml = "models: [{name: int_words, columns: [{name: wort}]}]"
    with pytest.raises(ProjectError, match="'int_words' has no column 'wort'"):
        build(connection, load_project(write({"sql/intermediate/document/_words__models.yml": yml})))
    left = "select count(*) from duckdb_tables() where schema_name in ('staging', 'intermediate', 'marts', 'reference')"
    assert connection.execute(left).fetchone() == (0,)


def test_a_model_begins_when_what_it_reads_is_there_and_two_are_made_at_once(connection: Connection) -> None:
    reading = {"a": (), "b": (), "c": ("a", "b"), "d": ("c",), "e": ("a",), "f": ("e", "d")}
    both = threading.Barrier(2, timeout=20)

    def make(cursor: Connection, model: Model) -> None:
        if model.name in "ab":
            both.wait()
        rows = " union all ".join(f"from {name}" for name in model.refs) or "select 1 as one"
        cursor.execute(f"create table {model.name} as {rows}")

    make_side_by_side(connection, _models(reading), make, workers=2, meanwhile=lambda: None)
    assert connection.execute("select count(*) from f").fetchone() == (3,)


def test_of_two_errors_the_one_of_the_first_model_is_told(connection: Connection) -> None:
    both = threading.Barrier(2, timeout=20)

    def make(_: Connection, model: Model) -> None:
        both.wait()
        raise ValueError(model.name)

    with pytest.raises(ValueError, match=r"^a$"):
        make_side_by_side(connection, _models({"a": (), "b": ()}), make, workers=2, meanwhile=lambda: None)


def test_an_interrupt_ends_all(connection: Connection) -> None:
    made: list[str] = []

    def interrupted() -> None:
        raise KeyboardInterrupt

    def make(cursor: Connection, model: Model) -> None:
        cursor.execute("select count(*) from range(100000000000) as one where random() > 2")
        made.append(model.name)

    with pytest.raises(KeyboardInterrupt):
        make_side_by_side(connection, _models({"a": (), "b": ()}), make, workers=2, meanwhile=interrupted)
    assert not made
