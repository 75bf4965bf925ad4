"""The real project: documents that come, change and go in many runs give the rows of one clean run, in every table."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path
from random import Random

import duckdb
import pytest

from flows import stages
from flows.settings import Settings
from flows.workspace import exclusive, open_build

ROOT = Path(__file__).parent.parent
TEXTS = sorted(
    path
    for folder in (ROOT / "seeds" / "documents", ROOT / "tests" / "gold" / "documents")
    for path in folder.rglob("*")
    if path.is_file()
)
# These tell when and where a document was read.
OF_THE_RUN = {"ingested_at", "source_uri", "file_name"}


def rows(build_file: Path) -> dict[str, list[str]]:
    """Every row of every model; lists on the way to a mart are sets, which nobody pays to sort."""
    found = {}
    with duckdb.connect(str(build_file), read_only=True) as connection:
        tables = connection.execute(
            "select schema_name, table_name, list(column_name order by column_index) from duckdb_columns() "
            "where schema_name in ('staging', 'intermediate', 'marts') group by all"
        ).fetchall()
        for schema, table, columns in tables:
            kept = ", ".join(f'"{column}"' for column in columns if column not in OF_THE_RUN)
            found[table] = sorted(
                repr([sorted(map(repr, v)) if isinstance(v, list) and schema != "marts" else v for v in row])
                for row in connection.execute(f"select {kept} from {schema}.{table}").fetchall()
            )
    return found


def differing(one: dict[str, list[str]], other: dict[str, list[str]]) -> list[str]:
    return [table for table in one.keys() | other.keys() if one.get(table) != other.get(table)]


def ever_merged(build_file: Path) -> set[str]:
    """The models that some run merged new rows into."""
    with duckdb.connect(str(build_file), read_only=True) as connection:
        found = connection.execute("select distinct model from audit.model_runs where state = 'merged'").fetchall()
    return {name for (name,) in found}


def build(settings: Settings, *, full_refresh: bool = False) -> dict[str, list[str]]:
    with exclusive(settings), open_build(settings):
        stages.ingest(settings, print)
        stages.build(settings, print, full_refresh=full_refresh)
    return rows(settings.build_file)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_many_runs_give_the_rows_of_one(tmp_path: Path, seed: int) -> None:
    random, folder = Random(seed), tmp_path / "documents"
    folder.mkdir()
    settings = replace(
        Settings.default(documents=[folder], warehouse=tmp_path / "many" / "communique.duckdb"), missing_files="remove"
    )
    # From so many on that what few changes leave is merged, not built again.
    for place, text in enumerate(TEXTS):
        shutil.copyfile(text, folder / f"{place}{text.suffix}")
    build(settings)
    for _ in range(6):
        for place in random.sample(range(len(TEXTS)), 2):
            # Another text under a name that may be taken: a new document, a changed one, or one content twice.
            text = random.choice(TEXTS)
            shutil.copyfile(text, folder / f"{place}{text.suffix}")
        for path in random.sample(sorted(folder.iterdir()), 1):
            path.unlink()
        many = build(settings)
    assert {"fct_statements", "fct_meeting_mentions", "int_statements_resolved"} <= ever_merged(settings.build_file)
    clean = replace(settings, warehouse=tmp_path / "clean" / "communique.duckdb")
    assert differing(many, build(clean)) == []
    assert differing(many, build(settings, full_refresh=True)) == []
    assert many["fct_statements"] and many["int_phrases_placed"]


@pytest.mark.slow
def test_no_model_of_one_document_looks_at_another(tmp_path: Path) -> None:
    """One document after another gives what all together do: each was computed alone."""
    folder = tmp_path / "documents"
    folder.mkdir()
    one_by_one = Settings.default(documents=[folder], warehouse=tmp_path / "one" / "communique.duckdb")
    # So many that one more is always merged in, never built with the others.
    for number, text in enumerate(TEXTS):
        shutil.copyfile(text, folder / f"{number}{text.suffix}")
        if number >= len(TEXTS) // 2:
            merged = build(one_by_one)
    together = replace(one_by_one, warehouse=tmp_path / "together" / "communique.duckdb")
    assert differing(merged, build(together)) == []
