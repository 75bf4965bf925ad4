"""A warehouse of its own for each test, and one call that ingests into it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from flows.ingest.landing import ingest
from flows.ingest.runs import IngestCounts
from flows.settings import Settings
from flows.workspace import exclusive, open_build

FRENCH = "Le ministre des affaires étrangères a rencontré son homologue kazakh à Astana lundi dernier."
ENGLISH = "The foreign minister met his Kazakh counterpart in Astana last Monday to talk about trade."


class Ingesting:
    """Ingests folders or files into one build file, and answers SQL about it."""

    def __init__(self, warehouse: Path) -> None:
        self.settings = Settings.default(warehouse=warehouse)
        self.lines: list[str] = []

    def __call__(self, *documents: Path, **options: Any) -> IngestCounts:
        settings = replace(self.settings, documents=documents, **options)
        with exclusive(settings), open_build(settings) as connection:
            return ingest(connection, settings, report=self.lines.append)

    def rows(self, sql: str) -> list[tuple[Any, ...]]:
        with open_build(self.settings) as connection:
            return connection.execute(sql).fetchall()


@pytest.fixture
def ingesting(tmp_path: Path) -> Ingesting:
    return Ingesting(tmp_path / "warehouse" / "communique.duckdb")


@pytest.fixture
def another_ingesting(tmp_path: Path) -> Ingesting:
    return Ingesting(tmp_path / "another" / "communique.duckdb")


@pytest.fixture
def put(tmp_path: Path) -> Callable[[str, str | bytes], Path]:
    """Writes a file under the documents folder, and returns its path."""

    def write(name: str, content: str | bytes) -> Path:
        path = tmp_path / "documents" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    return write
