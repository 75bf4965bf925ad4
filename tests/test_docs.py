"""The README says what is there, and what it says works."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import duckdb
import pytest

from flows import errors
from flows.cli import main
from flows.explain.answer import explain
from flows.query import query

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
EXPLAINED = re.findall(r"```\n\$ communique explain (\w+)\n(.*?)```", README, flags=re.DOTALL)
QUESTIONS = re.findall(r"```sql\n(.*?)```", README, flags=re.DOTALL)


def rows_of_table(first_heading: str, text: str = README) -> set[str]:
    """The first cells of the table with that heading, without code quotes."""
    table = text.split(f"| {first_heading} |", 1)[1].split("\n\n", 1)[0]
    return {line.split("|")[1].strip().strip("`") for line in table.splitlines()[2:]}


def test_every_command_is_described_and_every_described_command_exists() -> None:
    described = {name.strip("` ") for cell in rows_of_table("command") for name in cell.split(",")}
    assert described == {f"communique {name}" for name in main.commands}


def test_every_command_that_the_text_mentions_exists() -> None:
    mentioned = set(re.findall(r"communique ([a-z]+)\b", README))
    assert mentioned - main.commands.keys() == set()


def test_every_exit_code_is_described() -> None:
    own = {str(kind.exit_code) for kind in errors.CommuniqueError.__subclasses__()}
    assert own | {"0", "2", "130"} <= rows_of_table("exit code")


def test_every_dependency_has_its_reason() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[<>=]", dependency)[0] for dependency in project["dependencies"]}
    assert {cell.split(" ")[0] for cell in rows_of_table("package")} == declared


def test_every_make_target_that_the_text_mentions_exists() -> None:
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))
    assert set(re.findall(r"make ([a-z]+)[` ]", README.split("## Two commands")[1])) <= targets


def test_constraints_pin_every_package_without_addresses() -> None:
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        assert re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.!+_]+", line), line


def test_there_are_three_questions() -> None:
    assert len(QUESTIONS) == 3


@pytest.mark.parametrize("question", QUESTIONS)
def test_questions_have_answers_in_the_sample_warehouse(sample_warehouse: Path, question: str) -> None:
    answer = query(sample_warehouse, question, "csv")
    assert len(answer.splitlines()) > 1


def test_the_answer_shown_is_the_answer(sample_warehouse: Path) -> None:
    assert query(sample_warehouse, QUESTIONS[0], "markdown") in README


def test_the_explanation_shown_is_the_explanation_but_for_lines_left_out(sample_warehouse: Path) -> None:
    ((prefix, shown),) = EXPLAINED
    parts = [re.escape(part) for part in re.split(r"^ *…\n", shown, flags=re.MULTILINE)]
    assert len(parts) == 5
    assert re.match("(?:.*\n)+?".join(parts), explain(sample_warehouse, prefix))


def test_every_mart_is_listed_for_its_users(sample_warehouse: Path) -> None:
    listed = rows_of_table("table", (ROOT / "warehouse" / "README.md").read_text(encoding="utf-8"))
    marts = "select table_name from information_schema.tables where table_schema = 'marts'"
    with duckdb.connect(str(sample_warehouse), read_only=True) as connection:
        assert listed == {row[0] for row in connection.execute(marts).fetchall()}
