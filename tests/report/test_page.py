"""What the page is made of: one script of its modules, and words for all that it shows in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from flows.report.page import labels
from flows.report.scripts import bundled
from flows.transform.project import load_project

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "flows" / "report" / "page"


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
