"""Publications of next to nothing: marts that hold one number."""

from __future__ import annotations

from pathlib import Path

import duckdb
import pytest

from flows.ingest.runs import IngestCounts, new_run, record_ingested, set_run_state
from flows.ingest.tables import create_tables
from flows.settings import Settings
from flows.versions import versions
from flows.workspace import open_build


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings.default(warehouse=tmp_path / "communique.duckdb")


def checked_run(settings: Settings, number: int) -> None:
    """A new run in the build file, as far as its checks, whose marts hold one number."""
    with open_build(settings) as connection:
        create_tables(connection)
        run = new_run()
        record_ingested(connection, run, IngestCounts(run.run_id, 0, 0, 0, 0, 0, 0), versions(settings))
        connection.execute("create schema if not exists marts")
        connection.execute("create or replace table marts.numbers as select ? as number", [number])
        set_run_state(connection, run.run_id, "checked")


def read(path: Path, sql: str = "select number from marts.numbers") -> object:
    with duckdb.connect(str(path), read_only=True) as connection:
        row = connection.execute(sql).fetchone()
        return row[0] if row else None
