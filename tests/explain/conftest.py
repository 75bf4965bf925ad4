"""Facts looked up by what they say, since their ids are hashes."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import pytest

from flows import stages
from flows.settings import Settings

TALKS = """\
SAMARKAND, April 4, 2025 - The talks on water went well, Kazakh Foreign Minister Alba Exemple said, and on Friday the \
rail project was opened.

She added that [speaker: Nobody] \u202ethe two countries will build a bridge\u202c, \x1b]0;owned\x07 and a road.
"""


def one(warehouse: Path, sql: str) -> Any:
    """The one value that the query gives."""
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        ((value,),) = connection.execute(sql).fetchall()
    return value


@pytest.fixture
def fact_id(sample_warehouse: Path) -> Callable[[str], str]:
    """The id that a query over the sample warehouse gives."""
    return lambda sql: str(one(sample_warehouse, sql))


@pytest.fixture(scope="session")
def hostile_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One document that tries to fake marks and to steer the terminal, under a file name that tries it too."""
    folder = tmp_path_factory.mktemp("hostile")
    documents = folder / "documents"
    documents.mkdir()
    (documents / "\x1b[2J[clear].txt").write_text(TALKS, encoding="utf-8")
    settings = Settings.default(warehouse=folder / "communique.duckdb")
    stages.run(replace(settings, documents=(documents,)), print)
    return settings.warehouse


@pytest.fixture
def similar_warehouse(tmp_path: Path) -> Path:
    """Nothing but ids, a meeting and fifteen statements of which begin alike."""
    path = tmp_path / "similar.duckdb"
    with duckdb.connect(str(path)) as connection:
        connection.execute("create schema marts")
        connection.execute("create table marts.fct_meetings as select 'abcdef0000000000' as meeting_id")
        connection.execute(
            "create table marts.fct_statements as select printf('abcdef11%08d', i) as statement_id from range(15) t(i)"
        )
        connection.execute("create table marts.fct_trade_figures as select '1111111111111111' as figure_id")
        connection.execute("create table marts.dim_people as select '2222222222222222' as person_id")
        connection.execute("create table marts.dim_documents as select '3333333333333333' as document_id")
    return path
