"""The keys of the marts: in the published file, true, and no obstacle to the next run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import duckdb
import pytest

from flows import stages
from flows.errors import ProjectError
from flows.keys import Key, declared_keys, put_on, take_off
from flows.settings import Settings

ROOT = Path(__file__).parents[1]
CHILD = Key("child", ("parent_id",), "parent", ("parent_id",))


def published(warehouse: Path, sql: str) -> list[tuple[str, ...]]:
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def connection() -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect()
    connection.execute("create schema marts; create table marts.parent as select 'b' as parent_id union all select 'a'")
    connection.execute("create table marts.child as select 'a' as parent_id")
    connection.execute(
        "comment on table marts.parent is 'It''s one.'; comment on column marts.parent.parent_id is 'Key.'"
    )
    return connection


def test_every_table_of_marts_has_its_keys(sample_warehouse: Path) -> None:
    tables = published(sample_warehouse, "select table_name from duckdb_tables() where schema_name = 'marts'")
    found = published(
        sample_warehouse,
        "select table_name, referenced_table from duckdb_constraints() where schema_name = 'marts' "
        "and constraint_type in ('PRIMARY KEY', 'FOREIGN KEY')",
    )
    assert {table for (table,) in tables} == {table for table, _ in found}
    assert ("bridge_meeting_participants", "dim_people") in found
    assert ("fct_statements", "fct_meetings") in found


def test_comments_survive(sample_warehouse: Path) -> None:
    without = "select table_name, column_name from duckdb_columns() where schema_name = 'marts' and comment is null"
    assert published(sample_warehouse, without) == []
    assert (
        published(sample_warehouse, "select 1 from duckdb_tables() where schema_name = 'marts' and comment is null")
        == []
    )


def test_rows_their_order_and_comments_stay(connection: duckdb.DuckDBPyConnection) -> None:
    put_on(connection, [CHILD, Key("parent", ("parent_id",))])
    assert connection.execute("from marts.parent").fetchall() == [("b",), ("a",)]
    comments = "select comment from duckdb_tables() where table_name = 'parent'"
    assert connection.execute(comments).fetchall() == [("It's one.",)]
    with pytest.raises(duckdb.ConstraintException):
        connection.execute("insert into marts.child values ('c')")
    take_off(connection)
    connection.execute("insert into marts.child values ('c')")
    connection.execute("create or replace table marts.parent as select 1 as parent_id")


@pytest.mark.parametrize(
    ("table", "row", "keys"),
    [("child", "nobody", [CHILD, Key("parent", ("parent_id",))]), ("parent", "a", [Key("parent", ("parent_id",))])],
)
def test_rows_that_a_key_forbids_are_refused(
    connection: duckdb.DuckDBPyConnection, table: str, row: str, keys: list[Key]
) -> None:
    connection.execute(f"insert into marts.{table} values ('{row}')")
    with pytest.raises(duckdb.ConstraintException):
        put_on(connection, keys)


def test_a_run_can_start_from_a_published_file(sample_warehouse: Path, tmp_path: Path) -> None:
    warehouse = tmp_path / "communique.duckdb"
    generation = tmp_path / sample_warehouse.readlink()
    generation.parent.mkdir(parents=True)
    generation.write_bytes(sample_warehouse.read_bytes())
    warehouse.symlink_to(sample_warehouse.readlink())
    (tmp_path / "one").mkdir()
    (tmp_path / "one" / "new.txt").write_text("Kenyan Foreign Minister Alba Exemple met Norwegian officials in Oslo.\n")
    settings = Settings.default(warehouse=warehouse)
    stages.run(replace(settings, documents=(tmp_path / "one",)), print)
    assert published(warehouse, "select count(*) from marts.dim_documents") == [(11,)]


@pytest.mark.parametrize(
    "constraint",
    [
        "{type: check, expression: a > 1}",
        "{type: primary_key}",
        "{type: foreign_key, columns: [a], to: parent, to_columns: [a]}",
        "{type: foreign_key, columns: [a], to: ref('parent')}",
    ],
)
def test_what_is_no_key_is_refused(tmp_path: Path, constraint: str) -> None:
    (tmp_path / "marts").mkdir()
    text = f"models:\n  - name: child\n    constraints:\n      - {constraint}\n"
    (tmp_path / "marts" / "_marts__models.yml").write_text(text)
    with pytest.raises(ProjectError, match=r"_marts__models\.yml:\d+.*'child' has a constraint that is no key"):
        declared_keys(tmp_path)


def test_the_project_declares_its_keys() -> None:
    keys = declared_keys(ROOT / "sql")
    assert Key("fct_meetings", ("meeting_id",)) in keys
    assert {key.to for key in keys if key.to} <= {key.table for key in keys if not key.to}
