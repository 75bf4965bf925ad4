"""The query command's promises: it answers, it reaches nothing else, and text stays text."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import duckdb
import pytest

from flows.errors import InputMissing, QueryFailed
from flows.formats import FORMATS
from flows.query import open_published, query

HOSTILE = "red \x1b[31malert\u202e gpj.exe"


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "small.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.texts (id integer, said varchar, day date, parties varchar[])")
        connection.executemany(
            "insert into marts.texts values (?, ?, ?, ?)",
            [
                [1, HOSTILE, "2024-07-03", ["KZ", "CN"]],
                [2, "=cmd|' /C calc'!A0", None, []],
                [-3, "a | b\nc", None, None],
            ],
        )
    return path


def test_table_aligns_numbers_to_the_right_and_counts_rows(warehouse: Path) -> None:
    answer = query(warehouse, "select id, day from marts.texts order by id")
    assert answer.splitlines()[2:] == ["-3", " 1   2024-07-03", " 2", "(3 rows)"]


@pytest.mark.parametrize("format", ["table", "markdown"])
def test_text_cannot_steer_the_terminal(warehouse: Path, format: str) -> None:
    answer = query(warehouse, "select said from marts.texts where id = 1", format)
    assert "\\x1b" in answer
    assert "\\u202e" in answer
    assert all(char.isprintable() for char in answer.replace("\n", ""))


def test_column_names_that_come_from_text_are_escaped_too(warehouse: Path) -> None:
    answer = query(warehouse, f'select 1 as "{HOSTILE}"')
    assert "\\x1b" in answer
    assert "\x1b" not in answer


def test_error_messages_quote_no_control_characters(warehouse: Path) -> None:
    with pytest.raises(QueryFailed, match=r"\\x1b") as failed:
        query(warehouse, "select said::integer from marts.texts")
    assert "\x1b" not in str(failed.value)


def test_csv_disarms_formulas_in_text_and_leaves_numbers_alone(warehouse: Path) -> None:
    answer = query(warehouse, "select id, said, parties from marts.texts order by id", "csv")
    rows = list(csv.reader(io.StringIO(answer)))
    assert rows == [
        ["id", "said", "parties"],
        ["-3", "a | b\nc", ""],
        ["1", HOSTILE, '["KZ", "CN"]'],
        ["2", "'=cmd|' /C calc'!A0", "[]"],
    ]


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t", "\r"])
def test_every_formula_start_is_disarmed(warehouse: Path, start: str) -> None:
    answer = query(warehouse, f"select chr({ord(start)}) || '1+1' as said", "csv")
    assert list(csv.reader(io.StringIO(answer, newline="")))[1] == [f"'{start}1+1"]


def test_json_keeps_types_nulls_and_repeated_columns(warehouse: Path) -> None:
    values = "id, id, day, parties, 'nan'::double as share, 1.5::decimal(3, 1) as exact, true as known"
    first = json.loads(query(warehouse, f"select {values} from marts.texts where id = 1", "json"))[0]
    assert first == {
        "id": 1,
        "id_1": 1,
        "day": "2024-07-03",
        "parties": ["KZ", "CN"],
        "share": None,
        "exact": "1.5",
        "known": True,
    }


def test_json_of_no_rows_is_an_empty_array(warehouse: Path) -> None:
    assert json.loads(query(warehouse, "select 1 as one where false", "json")) == []


def test_markdown_escapes_pipes_and_line_breaks(warehouse: Path) -> None:
    answer = query(warehouse, "select said from marts.texts where id = -3", "markdown")
    assert answer == "| said |\n| --- |\n| a \\| b<br>c |\n"


@pytest.mark.parametrize(
    "sql",
    [
        "copy (select 1) to '{folder}/stolen.csv'",
        "copy (select 1) to '{folder}/small.duckdb.tmp/stolen.csv'",
        "explain analyze copy (select 1) to '{folder}/small.duckdb.tmp/stolen.csv'",
        "export database '{folder}/stolen'",
        "attach '{folder}/other.duckdb'",
        "select * from read_text('{folder}/secret.txt')",
        "select * from read_csv('{folder}/secret.txt')",
        "select * from '{folder}/secret.txt'",
        "select * from glob('{folder}/*')",
        "install httpfs",
        "load httpfs",
        "set enable_external_access = true",
        "reset lock_configuration",
        "create table marts.mine (id integer)",
        "delete from marts.texts",
        "from FORMATS",
        "begin",
        "select 1; select 2",
        "",
        "select from",
    ],
)
def test_what_is_no_question_is_refused(warehouse: Path, sql: str) -> None:
    (warehouse.parent / "secret.txt").write_text("secret")
    (warehouse.parent / "small.duckdb.tmp").mkdir()
    with pytest.raises(QueryFailed):
        query(warehouse, sql.format(folder=warehouse.parent))
    assert not list(warehouse.parent.rglob("stolen*"))


@pytest.mark.parametrize("sql", ["from marts.texts", "describe marts.texts", "show all tables", "explain select 1"])
def test_ways_of_asking_that_are_answered(warehouse: Path, sql: str) -> None:
    for format in FORMATS:
        assert query(warehouse, sql, format)


def test_missing_warehouse_names_the_file_and_the_remedy(tmp_path: Path) -> None:
    with pytest.raises(InputMissing, match=r"none\.duckdb.*communique run"):
        query(tmp_path / "none.duckdb", "select 1")


def test_a_file_that_is_no_database_is_named(tmp_path: Path) -> None:
    path = tmp_path / "text.duckdb"
    path.write_text("no database " * 1000)
    with pytest.raises(InputMissing, match=r"text\.duckdb"):
        query(path, "select 1")


def test_a_reader_keeps_its_generation_while_the_link_moves_on(warehouse: Path) -> None:
    link = warehouse.with_name("link.duckdb")
    link.symlink_to(warehouse.name)
    with open_published(link) as connection:
        link.unlink()
        assert connection.execute("select count(*) from marts.texts").fetchone() == (3,)
