"""Makes the pictures that README.md shows: `python pictures/make_pictures.py`, with Chromium on the PATH.

Both are drawn from the samples, as published in warehouse/communique.duckdb by `make run`.
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from flows.docs.writing import write_docs
from flows.report.writing import write_report
from flows.settings import Settings

PICTURES = Path(__file__).parent
WIDTH, HEIGHT = 1280, 1500


def main() -> None:
    settings = Settings.default()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        report, docs = Path(folder) / "report.html", Path(folder) / "docs.html"
        write_report(settings.warehouse, report)
        write_docs(settings, docs)
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        picture(browser, report, "body", "report.png")
        picture(browser, docs, "#lineage svg", "lineage.png")
        browser.close()


def picture(browser: Browser, page: Path, what: str, name: str) -> None:
    """The first screen of a page, or the first `what` on it."""
    tab = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
    tab.goto(page.as_uri())
    if what == "body":
        tab.wait_for_selector("html[data-ready]")
        tab.screenshot(path=PICTURES / name)
    else:
        tab.locator(what).first.screenshot(path=PICTURES / name)
    tab.close()


if __name__ == "__main__":
    main()
