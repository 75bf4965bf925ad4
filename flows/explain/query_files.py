"""The queries of `queries/`."""

from __future__ import annotations

from pathlib import Path

from flows.query_files import QueryFolder

rows = QueryFolder(Path(__file__).parent / "queries").rows
