"""The yml of sql/ describes every model and every column, with the grain and with the types that are really built."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from flows.transform.project import load_project

PROJECT = load_project(Path(__file__).parents[2] / "sql")


@pytest.mark.parametrize("name", PROJECT.models)
def test_every_description_opens_with_the_grain(name: str) -> None:
    properties = PROJECT.models[name].properties
    assert properties, f"describe {name} in the yml of its folder"
    assert properties.description.startswith("One row per ")
    assert all(column.description for column in properties.columns.values())


def test_columns_and_types_are_those_that_are_built(sample_warehouse: Path) -> None:
    with duckdb.connect(str(sample_warehouse), read_only=True) as connection:
        for model in PROJECT.models.values():
            built = {row[0]: row[1] for row in connection.execute(f"describe {model.relation}").fetchall()}
            described = model.properties.columns if model.properties else {}
            types = {name: _spelt(connection, column.data_type) for name, column in described.items()}
            assert types == built, f"{model.name} is described otherwise than it is built"


def _spelt(connection: duckdb.DuckDBPyConnection, data_type: str | None) -> str:
    """The type as this version of DuckDB spells it."""
    found = connection.execute(f"select typeof(null::{data_type})").fetchone()
    return str(found[0]) if found else ""
