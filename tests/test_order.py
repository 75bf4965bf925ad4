"""The same documents give the same facts and keys: in whatever order, in how many runs, how often, by which DuckDB."""

from __future__ import annotations

import os
import shutil
from collections.abc import Sequence
from pathlib import Path
from random import Random

import duckdb
import pytest

from flows import stages
from flows.settings import Settings
from flows.transform.graph import ordered
from flows.transform.model import Model
from flows.transform.project import load_project

ROOT = Path(__file__).parent.parent
SAMPLES = sorted(path for path in (ROOT / "seeds" / "documents").rglob("*") if path.is_file())

# These tell when and where a document was read.
OF_THE_RUN = {"ingested_at", "source_uri", "file_name", "file_names"}

Rows = list[tuple[object, ...]]


def marts(warehouse: Path) -> dict[str, Rows]:
    """Every row of every mart, without the columns of the run."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        columns = connection.execute(
            "select table_name, list(column_name order by column_index) from duckdb_columns() "
            "where schema_name = 'marts' group by table_name"
        ).fetchall()
        return {table: _rows(connection, table, [name for name in names if name not in OF_THE_RUN])
                for table, names in columns}  # fmt: skip


def _rows(connection: duckdb.DuckDBPyConnection, table: str, names: Sequence[str]) -> Rows:
    return connection.execute(f"select {', '.join(names)} from marts.{table} order by all").fetchall()


def published(warehouse: Path, *runs: Sequence[Path]) -> dict[str, Rows]:
    """The marts after one run for each list of files, which are read in that order."""
    folder = warehouse.parent / "documents"
    for number, files in enumerate(runs):
        for place, path in enumerate(files):
            (folder / f"{number}-{place:03}").mkdir(parents=True)
            shutil.copyfile(path, folder / f"{number}-{place:03}" / f"{place}{path.suffix}")
        stages.run(Settings.default(documents=[folder], warehouse=warehouse), print)
    return marts(warehouse)


def differing(found: dict[str, Rows], expected: dict[str, Rows]) -> list[str]:
    """The marts whose rows are not the same."""
    assert found.keys() == expected.keys()
    return [table for table, rows in expected.items() if found[table] != rows]


@pytest.fixture(scope="module")
def expected(sample_warehouse: Path) -> dict[str, Rows]:
    return marts(sample_warehouse)


def test_there_is_something_to_compare(expected: dict[str, Rows]) -> None:
    assert len(SAMPLES) == 10
    assert all(expected[table] for table in ("fct_meetings", "fct_statements", "fct_trade_figures", "dim_people"))


@pytest.mark.parametrize("seed", [1, 2])
def test_in_another_order(expected: dict[str, Rows], tmp_path: Path, seed: int) -> None:
    shuffled = Random(seed).sample(SAMPLES, len(SAMPLES))
    assert differing(published(tmp_path / "communique.duckdb", shuffled), expected) == []


def test_in_three_runs(expected: dict[str, Rows], tmp_path: Path) -> None:
    last, middle, first = SAMPLES[:3], SAMPLES[3:7], SAMPLES[7:]
    assert differing(published(tmp_path / "communique.duckdb", first, middle, last), expected) == []


def test_every_file_twice(expected: dict[str, Rows], tmp_path: Path) -> None:
    assert differing(published(tmp_path / "communique.duckdb", SAMPLES, SAMPLES[::-1]), expected) == []


@pytest.mark.skipif("OTHER_WAREHOUSE" not in os.environ, reason="`make oldest` names one that another DuckDB made")
def test_by_another_duckdb(expected: dict[str, Rows]) -> None:
    assert differing(marts(Path(os.environ["OTHER_WAREHOUSE"])), expected) == []


@pytest.mark.parametrize("shuffle", [1, 2, 3])
def test_every_model_gives_the_same_rows_whatever_order_its_inputs_are_in(sample_warehouse: Path, shuffle: int) -> None:
    """Finds the model at fault, where the tests above only show that there is one."""
    project = load_project(ROOT / "sql")
    models = ordered(project.models)
    with duckdb.connect(str(sample_warehouse), read_only=True) as published:
        expected_rows = {model.name: _all_rows(published, model.relation, model) for model in models}
    with duckdb.connect() as connection:
        _copy_shuffled(connection, sample_warehouse, shuffle)
        for view in (model for model in models if model.materialized == "view"):
            connection.execute(f"create view {view.relation} as {project.sql_of(view, connection)}")
        wrong = [
            model.name
            for model in models
            if _all_rows(connection, f"({project.sql_of(model, connection)})", model) != expected_rows[model.name]
        ]
    assert wrong == [], "ties: let `order by` in windows and aggregates go on to a column that decides"


def _copy_shuffled(connection: duckdb.DuckDBPyConnection, warehouse: Path, shuffle: int) -> None:
    connection.execute(f"attach '{warehouse}' as published (read_only)")
    tables = connection.execute(
        "select schema_name, table_name from duckdb_tables() where database_name = 'published'"
    ).fetchall()
    for schema, table in tables:
        connection.execute(f"create schema if not exists {schema}")
        shuffled = f"select * from published.{schema}.{table} order by hash(rowid + {shuffle})"
        connection.execute(f"create table {schema}.{table} as {shuffled}")


def _all_rows(connection: duckdb.DuckDBPyConnection, relation: object, model: Model) -> list[str]:
    rows = connection.execute(f"select * from {relation}").fetchall()
    # Lists on the way are sets, which nobody pays to sort; in a mart their order counts.
    as_set = model.relation.schema == "intermediate"
    return sorted(repr([sorted(map(repr, v)) if as_set and isinstance(v, list) else v for v in row]) for row in rows)
