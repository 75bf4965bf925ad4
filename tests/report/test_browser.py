"""The report in a real browser: it draws, filters, opens evidence, and runs nothing that a document brings."""

from __future__ import annotations

import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from flows.report.page import VIEWS
from flows.report.writing import write_report

from .conftest import Tab

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.slow

DRAWN = {
    "timeline": "svg [data-mark]",
    "network": "svg .edge",
    "statements": "table .cell",
    "positions": ".balance .bar",
    "figures": ".series svg .point",
    "coverage": "svg.columns [data-mark]",
    "search": ".fact",
}


def counts(page: Page) -> dict[str, int]:
    """How many marks each view has."""
    return {view: page.locator(f"#{view}-view {marks}").count() for view, marks in DRAWN.items()}


def drawn(page: Page) -> dict[str, str]:
    return {view: page.inner_html(f"#{view}-view") for view in VIEWS}


def status(page: Page) -> list[int]:
    """The numbers of meetings, statements, figures and documents shown."""
    return [int(number.replace(",", "")) for number in re.findall(r"[\d,]+", page.inner_text("#status"))]


def panel(page: Page) -> str:
    return page.inner_text("#panel")


def test_every_view_is_drawn_without_a_network(tab: Tab, report_page: Path) -> None:
    assert set(DRAWN) == set(VIEWS)
    assert all(counts(tab.open(report_page)).values())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_wider_than_the_screen(tab: Tab, report_page: Path, scheme: str, width: int) -> None:
    tab.page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    tab.page.set_viewport_size({"width": width, "height": 800})
    page = tab.open(report_page)
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("chosen", ["#country=EU", "#language=fr", "#from=2025-01-01&to=2025-12-31", "#q=chemin"])
def test_a_filter_narrows_all_views(tab: Tab, report_page: Path, chosen: str) -> None:
    page = tab.open(report_page)
    whole, all_facts = drawn(page), status(page)
    narrowed = tab.open(report_page, chosen)
    assert [view for view in VIEWS if drawn(narrowed)[view] == whole[view]] == []
    assert all(some < every for some, every in zip(status(narrowed), all_facts, strict=True))


def test_a_person_narrows_the_views(tab: Tab, report_page: Path) -> None:
    page = tab.open(report_page)
    before = status(page)
    page.select_option("#filter-person", label="Ursula von der Leyen")
    page.wait_for_url(re.compile("person="))
    assert status(page) < before
    assert "Kazakhstan, China" not in page.inner_text("#search-view")
    page.click("#clear")
    assert status(page) == before


def test_what_is_chosen_stands_in_the_address(tab: Tab, report_page: Path) -> None:
    page = tab.open(report_page)
    page.fill("#filter-q", "Astana")
    page.wait_for_url(re.compile("q=Astana"))
    page.click("text=Français")
    shown = status(page)
    again = tab.open(report_page, "#" + page.url.split("#")[1])
    assert status(again) == shown
    assert again.input_value("#filter-q") == "Astana"
    assert again.inner_text("#timeline h2") == "Rencontres"


@pytest.mark.parametrize("view", ["timeline", "figures", "positions", "search"])
def test_a_click_on_a_fact_shows_its_sentence_with_the_span_marked(tab: Tab, report_page: Path, view: str) -> None:
    page = tab.open(report_page)
    marks = {"positions": ".quote", "figures": ".point"}.get(view, DRAWN[view])
    page.locator(f"#{view}-view {marks}").first.click()
    assert page.locator("#panel blockquote mark").count() > 0
    assert "rule" in panel(page)
    assert re.search(r"\.(txt|html|jsonl)", panel(page))


@pytest.mark.parametrize("view", ["network", "statements"])
def test_all_of_a_few_is_in_sight_on_a_phone(tab: Tab, report_page: Path, view: str) -> None:
    tab.page.set_viewport_size({"width": 390, "height": 844})
    box = tab.open(report_page).locator(f"#{view}-view .wide")
    assert box.evaluate("box => box.scrollWidth <= box.clientWidth")
    assert box.evaluate(
        "box => [...box.querySelectorAll('text, th, td')].every((part) => "
        "part.getBoundingClientRect().left >= 0 && part.getBoundingClientRect().right <= innerWidth)"
    )


@pytest.mark.parametrize("view", ["network", "statements"])
def test_a_click_on_a_count_lists_the_facts_behind_it(tab: Tab, report_page: Path, view: str) -> None:
    page = tab.open(report_page)
    page.locator(f"#{view}-view {DRAWN[view]}").first.click(force=True)
    if page.locator("#panel .fact").count():
        page.locator("#panel .fact").first.click()
    assert page.locator("#panel blockquote mark").count() > 0


def test_an_address_with_a_fact_opens_it(tab: Tab, report_page: Path) -> None:
    page = tab.open(report_page)
    fact = page.locator("#search-view .fact").first.get_attribute("data-fact")
    assert page.is_hidden("#panel")
    assert f"communique explain {fact}" in panel(tab.open(report_page, f"#fact={fact}"))


def test_a_hostile_document_stays_text(tab: Tab, hostile_warehouse: Path, tmp_path: Path) -> None:
    write_report(hostile_warehouse, tmp_path / "report.html")
    page = tab.open(tmp_path / "report.html")
    page.locator("#search-view summary", has_text="statement").click()
    page.locator("#search-view .fact.statements").first.click()
    shown = panel(page)
    assert "</script><script>window.owned = 1</script>" in shown
    assert '<img src=x onerror="window.owned = 2"> {{ owned }} the two countries' in shown
    assert "<img src=x onerror='window.owned = 3'> Alba \\u202eelpmexE" in shown
    assert "\u202e" not in page.inner_text("body")
    assert page.evaluate("window.owned") is None
    assert page.locator("img, a[href^=javascript], script:not([id]) ~ script").count() == 0
    assert page.locator("#panel a").count() == 0


def test_it_can_be_used_by_keyboard(tab: Tab, report_page: Path) -> None:
    page = tab.open(report_page)
    first = page.locator("#timeline-view [data-mark]").first
    first.focus()
    page.keyboard.press("ArrowRight")
    second = page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert second != first.get_attribute("aria-label")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "panel-title"
    assert page.locator("#panel blockquote").count() > 0
    page.keyboard.press("Escape")
    assert page.is_hidden("#panel")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == second


def test_a_chart_is_one_stop_of_the_tab_key(tab: Tab, report_page: Path) -> None:
    page = tab.open(report_page)
    for chart in page.locator("svg[role=group]").all():
        assert chart.locator("[data-mark][tabindex='0']").count() == 1


@pytest.mark.parametrize("chosen", ["", "#ui=fr&theme=dark", "#q=nothing-at-all", "#country=KZ&met=people&by=topic"])
def test_no_accessibility_rule_is_broken(tab: Tab, report_page: Path, chosen: str) -> None:
    from axe_playwright_python.sync_playwright import Axe

    page = tab.open(report_page, chosen)
    if page.locator("#search-view .fact").count():
        page.locator("#search-view .fact").first.click()
    found = Axe().run(page)
    broken = {rule["id"]: [node["html"][:200] for node in rule["nodes"][:3]] for rule in found.response["violations"]}
    assert broken == {}


def test_paper_is_light_and_has_no_controls(tab: Tab, report_page: Path) -> None:
    page = tab.open(report_page, "#theme=dark")
    page.emulate_media(media="print")
    assert page.is_hidden("nav")
    assert page.is_hidden("#theme")
    assert page.evaluate("getComputedStyle(document.body).color") == "rgb(27, 35, 48)"
    assert page.is_visible("#timeline-view svg")
