"""The report as a file: the same for the same facts, never too large, and nothing of a document in its markup."""

from __future__ import annotations

import base64
import json
import re
import zlib
from pathlib import Path
from typing import Any

import pytest

from flows.query import open_published
from flows.report.facts import Kept, gather
from flows.report.packing import packed
from flows.report.writing import report

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
