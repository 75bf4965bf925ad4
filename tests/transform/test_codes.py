"""Every code that a model may write, as its yml says, is described in ref_codes, and no other is."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from flows.transform.project import load_project

ROOT = Path(__file__).parents[2]
PROJECT = load_project(ROOT / "sql")
MADE_IN = {
    "rule": ["int_spoken_sentences.rule_id", "int_meeting_candidates.rule_id", "int_figures.rule_id"],
    "date_basis": ["fct_meetings.date_basis", "fct_statements.date_basis"],
    "attribution": ["fct_statements.attribution"],
    "meeting_resolution": ["int_meetings_resolved.resolution"],
    "person_resolution": ["int_people_resolved.resolution"],
}


def _accepted(column: str) -> set[str]:
    found = [
        test
        for test in PROJECT.data_tests
        if test.kind == "accepted_values" and f"{test.target}.{test.column}" == column
    ]
    return {value for test in found for value in test.arguments["values"]}


@pytest.mark.parametrize("kind", MADE_IN)
def test_codes_and_descriptions_are_the_same(kind: str) -> None:
    with (ROOT / "seeds" / "reference" / "ref_codes.csv").open(encoding="utf-8", newline="") as file:
        described = {row["code"] for row in csv.DictReader(file) if row["code_kind"] == kind}
    assert described == set().union(*map(_accepted, MADE_IN[kind]))


def test_event_types_are_of_formats_and_acts_that_there_are() -> None:
    with (ROOT / "seeds" / "reference" / "ref_event_types.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    formats, acts = "fct_meetings.format", "fct_statements.act"
    for kind, column in (("meeting", formats), ("planned_meeting", formats), ("statement", acts)):
        assert {row["code"] for row in rows if row["fact_kind"] == kind} <= _accepted(column)
    assert len({(row["event_type"], row["quad_class"]) for row in rows}) == len({row["event_type"] for row in rows})
