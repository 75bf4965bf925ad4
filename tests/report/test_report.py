"""The report as a file: the same for the same facts, never too large, and nothing of a document in its markup."""

from __future__ import annotations

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner

from flows.cli import main
from flows.errors import InputMissing
from flows.query import open_published
from flows.report.facts import Kept, gather
from flows.report.links import safe_link
from flows.report.network import HEIGHT, WIDTH, network
from flows.report.packing import packed
from flows.report.page import labels
from flows.report.scripts import bundled
from flows.report.writing import report
from flows.transform.project import load_project

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "flows" / "report" / "page"
KINDS = ("meetings", "statements", "figures", "documents")


def facts_in(page: str) -> dict[str, Any]:
    found = re.search(r'<script type="application/octet-stream" id="facts">([^<]*)</script>', page)
    assert found
    facts: dict[str, Any] = json.loads(zlib.decompress(base64.b64decode(found[1])))
    return facts


def counted(facts: dict[str, Any]) -> dict[str, int]:
    tables = {kind: facts[kind] for kind in KINDS}
    return {kind: sum(row[table["columns"].index("n")] for row in table["rows"]) for kind, table in tables.items()}


def test_identical_facts_give_identical_bytes(sample_warehouse: Path) -> None:
    assert report(sample_warehouse) == report(sample_warehouse)


def test_every_fact_of_the_samples_is_there_with_marked_evidence(sample_warehouse: Path) -> None:
    facts = facts_in(report(sample_warehouse))
    assert counted(facts) == {kind: facts["totals"][kind] for kind in KINDS}
    for kind in ("meetings", "statements", "figures"):
        at = facts[kind]["columns"].index("evidence")
        for row in facts[kind]["rows"]:
            assert row[at]
            for number, _rule, marks in row[at]:
                assert marks
                assert all(0 <= first < last <= len(facts["sentences"][number][1]) for first, last, _label in marks)


@pytest.mark.parametrize("kept", [Kept(0, 0, 0), Kept(3, 5, 2)])
def test_what_is_not_listed_is_counted(sample_warehouse: Path, kept: Kept) -> None:
    with open_published(sample_warehouse) as connection:
        facts = gather(connection, kept)
    assert counted(facts) == {kind: facts["totals"][kind] for kind in KINDS}
    at = facts["meetings"]["columns"].index("id")
    assert sum(row[at] is not None for row in facts["meetings"]["rows"]) == kept.meetings


def test_fewer_facts_are_listed_where_all_would_be_too_large(
    sample_warehouse: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with open_published(sample_warehouse) as connection:
        whole = len(packed(gather(connection, Kept())))
    # The limits that a large warehouse reaches, for a small one.
    monkeypatch.setattr("flows.report.writing._MOST_DATA_BYTES", whole - 1500)
    monkeypatch.setattr("flows.report.writing.Kept", lambda: Kept(28, 38, 14))
    page = report(sample_warehouse)
    facts = facts_in(page)
    assert len(packed(facts)) <= whole - 1500
    assert counted(facts) == {kind: facts["totals"][kind] for kind in KINDS}


def test_nothing_of_a_document_stands_in_the_markup(hostile_warehouse: Path) -> None:
    page = report(hostile_warehouse)
    assert "owned" not in page
    assert "alert" not in page
    assert "owned" in json.dumps(facts_in(page))


def test_the_policy_lets_nothing_but_the_pages_own_script_run(sample_warehouse: Path) -> None:
    policy = re.search(r'Content-Security-Policy" content="([^"]*)"', report(sample_warehouse))
    assert policy
    assert policy[1].startswith("default-src &#39;none&#39;; script-src &#39;sha256-")
    assert "unsafe" not in policy[1]


@pytest.mark.parametrize(
    ("address", "link"),
    [
        ("https://example.org/a?b=c", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("JaVaScRiPt:alert(1)", False),
        ("data:text/html,<script>", False),
        ("file:///etc/passwd", False),
        ("https://example.org@evil.example/", False),
        ("https://example.org/\u202egpj", False),
        ("http://[", False),
        ("//example.org", False),
        ("", False),
        (None, False),
    ],
)
def test_only_web_addresses_become_links(address: str | None, link: bool) -> None:
    assert safe_link(address) == (address if link else None)


def test_places_in_the_network_are_fixed_and_apart() -> None:
    meetings = [{"n": 1, "parties": [f"P{one}", f"P{(one * 7 + 3) % 30}"], "people": []} for one in range(30)]
    placed = network(meetings)["parties"]
    assert placed == network(reversed(meetings))["parties"]
    assert all(0 <= x <= WIDTH and 0 <= y <= HEIGHT for x, y in placed.values())
    points = list(placed.values())
    for number, (x, y) in enumerate(points):
        assert all(abs(x - other) >= 30 or abs(y - beside) >= 14 for other, beside in points[:number])


def test_no_meetings_give_no_network() -> None:
    assert network([]) == {"parties": {}, "people": {}}


def test_modules_become_one_script_in_the_order_of_their_imports(tmp_path: Path) -> None:
    (tmp_path / "main.js").write_text('import { one } from "./a.js";\nshow(one());\n')
    (tmp_path / "a.js").write_text('import { two } from "./b.js";\nexport function one() { return two; }\n')
    (tmp_path / "b.js").write_text("export const two = 2;\nconst three = 3;\n")
    assert [line.strip() for line in bundled(tmp_path, "main").splitlines()] == [
        "const b_js = (() => {",
        "const two = 2;",
        "const three = 3;",
        "return { two };",
        "})();",
        "const a_js = (() => {",
        "const { two } = b_js;",
        "function one() { return two; }",
        "return { one };",
        "})();",
        "const { one } = a_js;",
        "show(one());",
    ]


def test_every_import_is_exported() -> None:
    for module in PAGE.glob("*.js"):
        for names, source in re.findall(r'import \{ ([^}]+) \} from "\./([\w-]+)\.js";', module.read_text()):
            exported = re.findall(
                r"^export (?:async )?(?:function|const) (\w+)", (PAGE / f"{source}.js").read_text(), re.M
            )
            assert set(names.split(", ")) <= set(exported), f"{module.name} imports from {source}.js"


def test_every_word_stands_in_both_languages() -> None:
    for key, (english, french) in labels().items():
        assert english.strip(), key
        assert french.strip(), key
        assert re.findall(r"\{\w+\}", english) == re.findall(r"\{\w+\}", french), key


CODES = {
    "format": "fct_meetings.format",
    "status": "fct_meetings.status",
    "precision": "fct_meetings.date_precision",
    "act": "fct_statements.act",
    "metric": "fct_trade_figures.metric",
    "comparator": "fct_trade_figures.comparator",
}


@pytest.mark.parametrize("kind", CODES)
def test_every_code_has_its_words(kind: str) -> None:
    tests = load_project(ROOT / "sql").data_tests
    (values,) = [
        test.arguments["values"]
        for test in tests
        if test.kind == "accepted_values" and f"{test.target}.{test.column}" == CODES[kind]
    ]
    assert {f"{kind}.{value}" for value in values} <= labels().keys()


def test_every_word_that_the_page_asks_for_is_there() -> None:
    known = {re.sub(r"\.(one|other)$", "", key) for key in labels()} | labels().keys()
    for module in PAGE.glob("*.js"):
        asked = set(re.findall(r'\bt\("([\w.]+)"', module.read_text()))
        assert asked <= known, module.name
    template = (PAGE / "page.html.j2").read_text()
    assert set(re.findall(r'data-(?:label|aria|hint)="([\w.]+)"', template)) <= known


def test_the_command_writes_beside_the_warehouse(sample_warehouse: Path) -> None:
    result = CliRunner().invoke(main, ["report", "--warehouse", str(sample_warehouse)])
    assert result.exit_code == 0
    assert (sample_warehouse.parent / "report.html").read_text(encoding="utf-8") == report(sample_warehouse)
    assert "report.html (0." in result.stderr


def test_a_page_that_cannot_be_written_is_named(sample_warehouse: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    output = tmp_path / "file" / "report.html"
    result = CliRunner().invoke(main, ["report", "--warehouse", str(sample_warehouse), "--output", str(output)])
    assert result.exit_code == 6
    assert str(output) in result.stderr


def test_a_warehouse_of_another_version_is_named(tmp_path: Path) -> None:
    with duckdb.connect(str(tmp_path / "old.duckdb")) as connection:
        connection.execute("create schema marts")
    with pytest.raises(InputMissing, match=r"old\.duckdb.*communique run"):
        report(tmp_path / "old.duckdb")
