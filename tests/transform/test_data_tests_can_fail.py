"""Every singular data test of sql/tests passes on rows that are right, and reports those that are not.

The tables that a test reads are made empty, with the columns and types that the yml gives them, and hold given rows.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest
import yaml

from flows.transform import catalog
from flows.transform.bench import flat, values
from flows.transform.model import DataTest
from flows.transform.offences import offending_rows
from flows.transform.project import Project, load_project

PROJECT = load_project(Path(__file__).parents[2] / "sql")
SINGULAR = {test.name: test for test in PROJECT.data_tests if test.kind == "singular"}
CASES = yaml.safe_load((Path(__file__).parent / "data_test_cases.yml").read_text(encoding="utf-8"))
KEYED = next(test for test in PROJECT.data_tests if test.kind == "unique_combination")
Rows = Mapping[str, list[dict[str, Any]]]


def _types(project: Project, key: str) -> Mapping[str, str]:
    """Columns and types as the yml gives them; none for a model that no yml describes."""
    if key in project.seeds:
        return project.seeds[key].column_types
    found = project.sources.get(key) or project.models[key]
    columns = found.properties.columns if found.properties else {}
    return {name: str(column.data_type) for name, column in columns.items()}


@pytest.fixture(scope="module")
def tables() -> Iterator[duckdb.DuckDBPyConnection]:
    """Every described table of the project, empty."""
    keys = [*PROJECT.seeds, *PROJECT.sources, *PROJECT.models]
    with duckdb.connect() as connection:
        catalog.create_schemas(connection, map(PROJECT.relation, keys))
        for key in filter(lambda key: _types(PROJECT, key), keys):
            columns = ", ".join(f'"{name}" {kind}' for name, kind in _types(PROJECT, key).items())
            connection.execute(f"create table {PROJECT.relation(key)} ({columns})")
        yield connection


@pytest.fixture
def connection(tables: duckdb.DuckDBPyConnection) -> Iterator[duckdb.DuckDBPyConnection]:
    """The same tables, emptied again after each test."""
    tables.execute("begin")
    yield tables
    tables.execute("rollback")


def _insert(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    for key, given in rows.items():
        types = _types(PROJECT, key)
        assert all(row.keys() <= types.keys() for row in given), f"{key} has no such column"
        connection.execute(
            f"insert into {PROJECT.relation(key)} {values(tuple(given), types)}", flat(tuple(given), types)
        )


def _offences(connection: duckdb.DuckDBPyConnection, test: DataTest) -> int:
    # Counted in the database, as `check` does: DuckDB 1.4.4 drops rows of a union of unions when it hands them over.
    found = connection.execute(f"select count(*) from (\n{offending_rows(test, PROJECT, connection)}\n)").fetchone()
    return int(found[0]) if found else 0


def test_every_singular_test_has_a_case() -> None:
    assert CASES.keys() == SINGULAR.keys()


@pytest.mark.parametrize("name", CASES)
def test_passes_what_is_right_and_reports_the_rest(connection: duckdb.DuckDBPyConnection, name: str) -> None:
    case = CASES[name]
    _insert(connection, case["right"])
    assert _offences(connection, SINGULAR[name]) == 0
    _insert(connection, case["wrong"])
    assert _offences(connection, SINGULAR[name]) == case["reports"] > 0


ROW = {"document_key": 1, "sentence_no": 1}
UNIQUE = [
    ([ROW, ROW | {"sentence_no": 2}], {}, 0),
    ([ROW, ROW], {}, 1),
    ([ROW, ROW | {"sentence_no": None}], {}, 1),
    ([ROW, ROW | {"sentence_no": None}], {"nullable": ["sentence_no"]}, 0),
    ([ROW | {"sentence_no": None}] * 2, {"nullable": ["sentence_no"]}, 1),
]


@pytest.mark.parametrize(("rows", "arguments", "count"), UNIQUE)
def test_unique_combination(
    connection: duckdb.DuckDBPyConnection, rows: list[dict[str, int]], arguments: dict[str, list[str]], count: int
) -> None:
    _insert(connection, {"stg_sentences": rows})
    given = {"columns": ["document_key", "sentence_no"], **arguments}
    assert _offences(connection, replace(KEYED, target="stg_sentences", arguments=given)) == count
