"""Shared ground for tests: a small project of a few models, the real one built once over the samples, a browser."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flows import stages
from flows.settings import HOME_VARIABLE, Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser

_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")

SMALL_PROJECT = {
    "sql/dbt_project.yml": """\
name: communique
version: "1.0"
config-version: 2
profile: communique
model-paths: [staging, marts]
macro-paths: [macros]
test-paths: [tests]
seed-paths: ["../seeds/reference"]
vars:
  layers: [staging, marts]
models:
  communique:
    +materialized: table
    staging: {+schema: staging}
    marts: {+schema: marts}
seeds:
  communique:
    +schema: reference
""",
    "sql/staging/_staging__models.yml": """\
version: 2
sources:
  - name: raw
    tables: [{name: documents}, {name: document_sources}]
models:
  - name: stg_documents
    description: One row per document.
""",
    "sql/staging/stg_documents.sql": """\
select document_id, text, language
from {{ source('raw', 'documents') }}
where document_id in (select document_id from {{ source('raw', 'document_sources') }})
""",
    "sql/marts/_marts__models.yml": """\
version: 2
models:
  - name: dim_documents
    description: One row per document.
    columns:
      - {name: document_id, description: Key.}
      - {name: text, description: What it says.}
  - name: fct_meetings
    description: One row per document that speaks of a meeting.
    columns:
      - {name: meeting_id, description: Key.}
      - {name: format, description: Always meeting.}
      - {name: status, description: Always held.}
      - {name: date_start, description: Always the same day.}
      - {name: date_precision, description: Always day.}
      - {name: city, description: Unknown.}
      - {name: document_count, description: Always 1.}
  - name: bridge_meeting_parties
    description: One row per meeting and party.
    columns:
      - {name: meeting_id, description: The meeting.}
      - {name: party, description: Country code.}
  - name: fct_statements
    description: One row per document.
    columns: [{name: document_id, description: The document.}]
  - name: fct_trade_figures
    description: One row per document.
    columns: [{name: document_id, description: The document.}]
""",
    "sql/marts/dim_documents.sql": "select document_id, text from {{ ref('stg_documents') }}\n",
    "sql/marts/fct_meetings.sql": """\
select
    document_id as meeting_id,
    'meeting' as format,
    'held' as status,
    date '2024-07-03' as date_start,
    'day' as date_precision,
    null::varchar as city,
    1 as document_count,
from {{ ref('stg_documents') }}
where text like '%met%'
""",
    "sql/marts/bridge_meeting_parties.sql": (
        "select meeting_id, unnest(['KZ', 'CN']) as party from {{ ref('fct_meetings') }}\n"
    ),
    "sql/marts/fct_statements.sql": "select document_id from {{ ref('stg_documents') }}\n",
    "sql/marts/fct_trade_figures.sql": "select document_id from {{ ref('stg_documents') }}\n",
    "sql/tests/nothing_is_unsettled.sql": (
        "select document_id from {{ ref('dim_documents') }} where text like '%unsettled%'\n"
    ),
    "seeds/documents/en/visit.txt": "The foreign ministers of the two countries met in the capital on Wednesday.\n",
    "seeds/documents/en/trade.txt": "Trade between the two neighbours grew again last year, the ministry announced.\n",
}


@pytest.fixture
def small_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A checkout of its own with two documents, one meeting, and a data test that the word 'unsettled' fails."""
    for name, content in SMALL_PROJECT.items():
        path = tmp_path / "home" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    (tmp_path / "home" / "seeds" / "reference").mkdir()
    monkeypatch.setenv(HOME_VARIABLE, str(tmp_path / "home"))
    return tmp_path / "home"


@pytest.fixture
def write_document(small_home: Path) -> Callable[[str, str], Path]:
    """Add or replace a sample document of the small project."""

    def write(name: str, text: str) -> Path:
        path = small_home / "seeds" / "documents" / "en" / name
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture(scope="session")
def sample_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real project over the real sample documents, published once for all tests."""
    settings = Settings.default(warehouse=tmp_path_factory.mktemp("sample") / "communique.duckdb")
    stages.run(settings, print)
    return settings.warehouse


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Headless Chromium: $CHROMIUM, or the one on the PATH."""
    from playwright.sync_api import sync_playwright

    path = os.environ.get("CHROMIUM") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    if path is None:
        pytest.skip(f"no browser: none of {', '.join(_BROWSERS)} is on the PATH, and $CHROMIUM is not set")
    with sync_playwright() as playwright:
        # Its own sandbox needs rights that a container's root has not.
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()
