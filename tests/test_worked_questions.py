"""The questions in warehouse/queries are answered from the samples, and say what they ask."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.cli import main
from flows.query import query

FILES = sorted((Path(__file__).parents[1] / "warehouse" / "queries").glob("*.sql"))


def test_there_are_ten() -> None:
    assert len(FILES) == 10


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_a_question_is_asked_and_answered(sample_warehouse: Path, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert text.startswith("-- ")
    assert "?" in text.splitlines()[0] + text.splitlines()[1]
    assert len(query(sample_warehouse, text, "csv").splitlines()) > 1


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_the_answer_has_one_order(sample_warehouse: Path, file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert query(sample_warehouse, text, "csv") == query(sample_warehouse, text, "csv")


def test_a_question_can_be_read_from_its_file(sample_warehouse: Path) -> None:
    asked = ["query", "--warehouse", str(sample_warehouse), "--file", str(FILES[0]), "--format", "csv"]
    answered = CliRunner().invoke(main, asked)
    assert answered.exit_code == 0
    assert answered.stdout == query(sample_warehouse, FILES[0].read_text(encoding="utf-8"), "csv")


def test_the_sql_is_given_once(sample_warehouse: Path) -> None:
    both = ["query", "--warehouse", str(sample_warehouse), "--file", str(FILES[0]), "select 1"]
    assert CliRunner().invoke(main, both).exit_code == 2
    assert CliRunner().invoke(main, ["query", "--warehouse", str(sample_warehouse)]).exit_code == 2
