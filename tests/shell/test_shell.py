"""`communique shell`: questions over several lines, what there is to ask, and nothing that can do harm."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest
from click.testing import CliRunner, Result

from flows.cli import main


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    path = tmp_path / "small.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts; create table marts.texts (id integer, said varchar)")
        connection.execute("comment on table marts.texts is 'One row per text.'")
        connection.execute("comment on column marts.texts.said is 'What was said.'")
        connection.execute("insert into marts.texts values (1, 'red \x1b[31malert')")
    return path


def asked(warehouse: Path, text: str) -> Result:
    return CliRunner().invoke(main, ["shell", "--warehouse", str(warehouse)], input=text)


def test_questions_go_over_lines_and_end_with_a_semicolon(warehouse: Path) -> None:
    result = asked(warehouse, "\nselect 1 as one,\n  ';' as mark;\nselect 2 as two;\n\nselect 3 as three")
    assert result.exit_code == 0
    assert [word for word in result.stdout.split() if word in ("one", "two", "three")] == ["one", "two", "three"]


def test_it_tells_what_there_is(warehouse: Path) -> None:
    result = asked(warehouse, ".tables\n.columns texts\n.columns marts.texts\n.help\n.quit\nselect 1 as never;\n")
    assert result.exit_code == 0
    assert "One row per text." in result.stdout
    assert result.stdout.count("What was said.") == 2
    assert "Ctrl-D" in result.stdout
    assert "never" not in result.stdout


@pytest.mark.parametrize(
    "question",
    [
        "select * from read_text('/etc/passwd');",
        "copy marts.texts to '/tmp/stolen.csv';",
        "attach '/tmp/other.duckdb';",
        "set enable_external_access = true;",
        "create table marts.mine (id integer);",
        "install httpfs;",
        "select 1; select 2;",
        "selct 1;",
        ".nonsense",
    ],
)
def test_what_fails_is_told_and_the_next_question_answered(warehouse: Path, question: str) -> None:
    result = asked(warehouse, f"{question}\nselect 41 + 1 as answer;\n")
    assert result.exit_code == 7
    assert "42" in result.stdout
    assert "1 of the questions failed" in result.stderr


def test_text_cannot_steer_the_terminal(warehouse: Path) -> None:
    shown = asked(warehouse, "select said from marts.texts;\n").stdout
    assert "\\x1b" in shown
    assert "\x1b" not in shown


def test_a_missing_warehouse_is_named(tmp_path: Path) -> None:
    assert asked(tmp_path / "none.duckdb", "select 1;").exit_code == 6
