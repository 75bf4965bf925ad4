"""The documentation page in a real browser: it fits a phone, and can be read in light and dark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flows.docs.writing import write_docs
from flows.settings import Settings

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.slow

# Every kind of part; all the tables of the page would take axe minutes.
PARTS = ["header", "nav", "#lineage", "#marts", "#macros", "#tests"]


@pytest.fixture(scope="module")
def docs(sample_warehouse: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    page = tmp_path_factory.mktemp("docs") / "docs.html"
    write_docs(replace(Settings.default(), warehouse=sample_warehouse), page)
    return page


@pytest.fixture(params=["light", "dark"])
def page(request: pytest.FixtureRequest, browser: Browser, docs: Path) -> Iterator[Page]:
    context = browser.new_context(offline=True, color_scheme=request.param)
    page = context.new_page()
    page.goto(docs.as_uri())
    yield page
    context.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(page: Page, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("width", [360, 1280])
def test_no_accessibility_rule_is_broken(page: Page, width: int) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page.set_viewport_size({"width": width, "height": 800})
    found = Axe().run(page, context={"include": [[part] for part in PARTS]})
    broken = {rule["id"]: [node["html"][:200] for node in rule["nodes"][:3]] for rule in found.response["violations"]}
    assert broken == {}
