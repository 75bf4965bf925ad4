"""The documentation page: everything described, nothing loaded, the lineage drawn as it is."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner

from flows.cli import main
from flows.docs.dictionary import Dictionary, read_dictionary
from flows.docs.lineage import Drawing, by_folder, by_model
from flows.docs.writing import documentation
from flows.settings import Settings
from flows.transform.project import load_project

ROOT = Path(__file__).parents[2]
PROJECT = load_project(ROOT / "sql")


@pytest.fixture(scope="module")
def dictionary() -> Dictionary:
    return read_dictionary(PROJECT, {"fct_meetings": 1234})


@pytest.fixture(scope="module")
def page(sample_warehouse: Path) -> str:
    return documentation(replace(Settings.default(), warehouse=sample_warehouse))


def test_every_table_and_column_is_described(dictionary: Dictionary) -> None:
    assert len(dictionary.tables) == len(PROJECT.models) + len(PROJECT.seeds)
    for table in dictionary.tables:
        assert table.description, table.name
        assert all(column.description for column in table.columns), table.name


def test_every_macro_and_test_file_is_described(dictionary: Dictionary) -> None:
    assert [one.name for one in (*dictionary.macros, *dictionary.tests) if not one.description] == []
    assert any(one.name.startswith("surrogate_key(") for one in dictionary.macros)
    assert any(one.name == "codes_are_described" for one in dictionary.tests)


def test_a_table_tells_of_its_neighbours_tests_and_rows(dictionary: Dictionary) -> None:
    (meetings,) = [table for table in dictionary.tables if table.name == "fct_meetings"]
    assert meetings.rows == 1234
    assert "fct_meeting_mentions" in meetings.reads
    assert "wide_meetings" in meetings.read_by
    assert next(column.tests for column in meetings.columns if column.name == "meeting_id") == ["unique", "not_null"]
    assert meetings.unit_tests > 0


@pytest.mark.parametrize("drawing", [by_folder(PROJECT), by_model(PROJECT)], ids=["folders", "models"])
def test_boxes_do_not_overlap(drawing: Drawing) -> None:
    taken = {(node.x, node.y) for node in drawing.nodes}
    assert len(taken) == len(drawing.nodes)
    tops = sorted(taken)
    assert all(x != beside or below - y >= drawing.row for (x, y), (beside, below) in pairwise(tops))
    assert all(0 <= x <= drawing.width and 0 <= y <= drawing.height for x, y in taken)


def test_every_ref_is_drawn() -> None:
    drawing = by_model(PROJECT)
    names = {node.name for node in drawing.nodes}
    refs = [(name, model.name) for model in PROJECT.models.values() for name in model.refs if name in names]
    sources = [(name, model.name) for model in PROJECT.models.values() for name in model.sources]
    assert len(drawing.edges) == len({*refs, *sources})
    assert PROJECT.models.keys() <= names


def test_the_page_loads_and_runs_nothing(page: str) -> None:
    assert "script-src &#39;none&#39;" in page
    assert re.findall(r"<(?:script|img|iframe|link)\b|\b(?:src|onclick)=", page) == []


def test_every_link_of_the_page_leads_somewhere(page: str) -> None:
    assert set(re.findall(r'href="#([^"]*)"', page)) <= set(re.findall(r'id="([^"]*)"', page))


def test_the_same_project_gives_the_same_page(page: str, sample_warehouse: Path) -> None:
    assert documentation(replace(Settings.default(), warehouse=sample_warehouse)) == page


def test_the_command_writes_beside_the_warehouse(sample_warehouse: Path, page: str) -> None:
    result = CliRunner().invoke(main, ["docs", "--warehouse", str(sample_warehouse)])
    assert result.exit_code == 0
    assert (sample_warehouse.parent / "docs.html").read_text(encoding="utf-8") == page
