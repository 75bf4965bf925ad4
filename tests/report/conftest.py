"""Reports on the samples and on a hostile document, and a real browser without a network."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flows import stages
from flows.report.writing import write_report
from flows.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HOSTILE = (
    "SAMARKAND, April 4, 2025 - Kazakh Foreign Minister Alba Exemple said that </script><script>"
    "window.owned = 1</script> "
    '<img src=x onerror="window.owned = 2"> {{ owned }} \u202ethe two countries\u202c will build a bridge.\n\n'
    "She met Chinese Foreign Minister Wang Yi in Samarkand on Friday.\n"
)


@pytest.fixture(scope="session")
def hostile_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A document whose text, title, publisher and address would run something if they were taken for markup."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "documents").mkdir()
    row = {
        "text": HOSTILE,
        "title": "<img src=x onerror='window.owned = 3'> Alba \u202eelpmexE",
        "url": "javascript:window.owned = 4",
        "publisher": "</script><script>window.owned = 5</script>",
        "published_on": "2025-04-05",
        "language": "en",
    }
    (folder / "documents" / "<svg onload=alert(1)>.jsonl").write_text(json.dumps(row) + "\n", encoding="utf-8")
    settings = Settings.default(warehouse=folder / "communique.duckdb")
    stages.run(replace(settings, documents=(folder / "documents",)), print)
    return settings.warehouse


@pytest.fixture(scope="session")
def report_page(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The report on the samples."""
    page = tmp_path_factory.mktemp("report") / "report.html"
    write_report(sample_warehouse, page)
    return page


class Tab:
    """A page with the network off, and what it complained of."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.errors: list[str] = []
        page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self.errors.append(request.url) if request.url[:5] != "file:" else None)

    def open(self, path: Path, chosen: str = "") -> Page:
        """The report at `path` once it is drawn, with `chosen` in its address."""
        # Another address of the same page would not load it again.
        self.page.goto("about:blank")
        self.page.goto(f"{path.as_uri()}{chosen}")
        self.page.wait_for_selector("html[data-ready]")
        return self.page


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """A new tab of 1280 by 900 without a network; it must have had nothing to complain of."""
    context = browser.new_context(offline=True, viewport={"width": 1280, "height": 900}, locale="en-GB")
    context.set_default_timeout(10_000)
    tab = Tab(context.new_page())
    yield tab
    context.close()
    assert tab.errors == []
