"""What must hold of any documents: their order and number of runs change nothing, others beside them nothing wrong."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some
from test_order import Rows, differing, marts

from flows import stages
from flows.settings import Settings
from flows.transform.bench import Bench
from flows.transform.model import Given, Place
from flows.transform.project import load_project

pytestmark = pytest.mark.slow
ROOT = Path(__file__).parent.parent
PLACE = Place(Path(__file__), 1)
MARTS = ["dim_people", "dim_documents", "fct_meetings", "fct_meeting_mentions", "fct_statements"]

KENYANS = ["Ambera Toli", "Ambera Nyota Toli", "A. Toli", "Jorum Vuksela"]
NORWEGIANS = ["Aldin Rovik", "Berit Muster", "Aldine Rovik"]
TEXTS = {
    "en": "OSLO, {written} - Kenyan Foreign Minister {kenyan} met Norwegian Foreign Minister {norwegian} "
    "in {city} {when}. {kenyan} said that the two countries would build a lighthouse.",
    "fr": "OSLO, {written} - Le ministre kényan des Affaires étrangères, {kenyan}, a rencontré son homologue "
    "norvégien, {norwegian}, à {city} {when}. {kenyan} a déclaré que les deux pays bâtiraient un phare.",
}
PLANS = {
    "en": "OSLO, {written} - Kenyan Foreign Minister {kenyan} will meet Norwegian Foreign Minister {norwegian} "
    "in {city} in May.",
    "fr": "OSLO, {written} - Le ministre kényan des Affaires étrangères, {kenyan}, rencontrera son homologue "
    "norvégien, {norwegian}, à {city} en mai.",
}
MONTHS = {"en": "May", "fr": "mai"}
UNRELATED = [
    "LIMA, June 3, 2023 - Peruvian Trade Minister Ximeno Tarquil met Chilean Trade Minister Olmo Brisca.",
    "The ferry Northern Pearl docked at Palmyra Street. Dates were sold at the fair, and nobody met anybody.",
    "Le ministre péruvien du Commerce, Ximeno Tarquil, a déclaré que le Pérou vendrait des dattes à la Bolivie.",
]


@some.composite
def stories(draw: some.DrawFn) -> str:
    """A short text of an encounter in May 2024, held or planned, one of a few, in one of two languages."""
    language = draw(some.sampled_from(["en", "fr"]))
    day = date(2024, 5, 1) + timedelta(days=draw(some.integers(0, 27)))
    told = "{} {}, 2024".format(MONTHS["en"], day.day) if language == "en" else f"{day.day} {MONTHS['fr']} 2024"
    is_plan = draw(some.booleans())
    words = {
        "written": "April 2, 2024" if language == "en" else "2 avril 2024",
        "kenyan": draw(some.sampled_from(KENYANS)),
        "norwegian": draw(some.sampled_from(NORWEGIANS)),
        "city": draw(some.sampled_from(["Oslo", "Nairobi"])),
        "when": f"on {told}" if language == "en" else f"le {told}",
    }
    if not is_plan:
        words["written"] = told
    return (PLANS if is_plan else TEXTS)[language].format(**words)


piles = some.lists(stories(), min_size=2, max_size=5, unique=True)
few = settings(max_examples=4, deadline=None, suppress_health_check=list(HealthCheck), derandomize=True)


@pytest.fixture(scope="module")
def bench() -> Bench:
    return Bench(load_project(ROOT / "sql"))


def facts(bench: Bench, texts: Sequence[str]) -> dict[str, Rows]:
    """The rows of the marts that are made of these texts alone."""
    rows = tuple(_row(text) for text in texts)
    found = {}
    for mart in MARTS:
        bench.make(mart, {"stg_documents": Given("stg_documents", rows)}, {}, PLACE)
        found[mart] = bench.connection.execute(f"select * from marts.{mart} order by all").fetchall()
    return found


def _row(text: str) -> dict[str, object]:
    document_id = hashlib.sha256(text.encode()).hexdigest()[:16]
    language = "fr" if " ministre " in text or "a déclaré" in text else "en"
    return {
        "document_key": int(document_id, 16),
        "document_id": document_id,
        "language": language,
        "is_supported_language": True,
        "text": text,
    }


def days(found: dict[str, Rows], bench: Bench) -> dict[tuple[object, object], object]:
    """The day of the merged encounter that each sentence tells of, where it is one."""
    return {
        (document_id, evidence): day
        for document_id, evidence, day in bench.connection.execute(
            "select mentions.document_id, mentions.evidence_start, meetings.date_start "
            "from marts.fct_meeting_mentions as mentions inner join marts.fct_meetings as meetings using (meeting_id) "
            "where meetings.date_precision = 'day'"
        ).fetchall()
    }


@few
@given(texts=piles, order=some.randoms(use_true_random=False))
def test_any_order_gives_the_same(bench: Bench, texts: list[str], order: object) -> None:
    expected = facts(bench, texts)
    shuffled = list(texts)
    order.shuffle(shuffled)  # type: ignore[attr-defined]
    assert facts(bench, shuffled) == expected


@settings(few, max_examples=2)
@given(texts=piles, cut=some.integers(1, 4))
def test_any_split_over_runs_gives_the_same(texts: list[str], cut: int) -> None:
    with TemporaryDirectory() as one, TemporaryDirectory() as other:
        expected = _published(Path(one), texts)
        assert differing(_published(Path(other), texts[cut:][::-1], texts[:cut]), expected) == []


def _published(folder: Path, *runs: Sequence[str]) -> dict[str, Rows]:
    documents = folder / "documents"
    documents.mkdir()
    for number, texts in enumerate(runs):
        for place, text in enumerate(texts):
            (documents / f"{number}-{place}.txt").write_text(text, encoding="utf-8")
        stages.run(Settings.default(documents=[documents], warehouse=folder / "communique.duckdb"), print)
    return marts(folder / "communique.duckdb")


@few
@given(texts=piles, added=stories())
def test_another_document_never_makes_a_day_wrong(bench: Bench, texts: list[str], added: str) -> None:
    before = days(facts(bench, texts), bench)
    after = days(facts(bench, [*texts, added]), bench)
    # a day that another document contradicts is taken back, never changed
    assert {place: day for place, day in after.items() if place in before and day != before[place]} == {}


@few
@given(texts=piles, unrelated=some.sampled_from(UNRELATED))
def test_an_unrelated_document_changes_nothing(bench: Bench, texts: list[str], unrelated: str) -> None:
    alone, beside = facts(bench, [unrelated]), facts(bench, [*texts, unrelated])
    expected = facts(bench, texts)
    for mart in MARTS:
        assert [row for row in beside[mart] if row not in alone[mart]] == expected[mart], mart
