"""Figures counted from outcomes, what is required of them, and how they are shown."""

from __future__ import annotations

import json

import pytest

from flows.errors import QualityShort
from flows.evaluate.comparison import Outcome
from flows.evaluate.evaluation import Evaluation
from flows.evaluate.likeness import FieldAgreement
from flows.evaluate.report import as_json, as_tables
from flows.evaluate.scores import FIELDS_OF, Requirement, figures, require_met, requirement, scores

HIT = Outcome(
    kind="meetings",
    result="hit",
    document="a.txt",
    language="en",
    what="held meeting IT, KZ",
    text="met with",
    is_main=True,
    fields=(FieldAgreement("city", 0.0, "Rome", None), FieldAgreement("parties", 1.0, ("IT",), ("IT",))),
)
MISSED = Outcome("statements", "missed", "b\x1b[2J.txt", "fr", "explicit state \u202eSerikov", "a\ndit\x9b31m")
FALSE = Outcome("meetings", "false", "b.txt", "fr", "held visit FR", "Une phrase.")
LINK = Outcome("events", "hit", "a.txt + b.txt", None, "same event", "met with + a rencontré")
OUTCOMES = [HIT, MISSED, FALSE, LINK]
EVALUATION = Evaluation({"all": 2, "en": 1, "fr": 1}, OUTCOMES, scores(OUTCOMES, ["en", "fr"], FIELDS_OF))


def test_shares_of_nothing_are_zero() -> None:
    assert figures([]) == {"precision": 0.0, "recall": 0.0, "f1": 0.0, "gold": 0, "found": 0}


def test_counted_by_language_and_kind() -> None:
    everything, french = EVALUATION.scores["all"], EVALUATION.scores["fr"]
    expected = {"precision": 0.5, "recall": 1.0, "f1": pytest.approx(2 / 3), "gold": 1, "found": 2}
    assert everything["meetings"] == expected | {"city_accuracy": 0.0, "parties_accuracy": 1.0}
    assert everything["main_meetings"]["precision"] == 1.0
    assert (french["meetings"]["gold"], french["meetings"]["found"]) == (0, 1)
    assert (everything["events"]["gold"], french["events"]["gold"]) == (1, 0)


def test_tables_show_shares_and_leave_out_what_there_is_nothing_of() -> None:
    shown = [line.split() for line in as_tables(EVALUATION).splitlines()]
    assert ["meetings", "all", "0.500", "1.000", "0.667", "1", "2"] in shown
    assert ["meetings", "fr", "0.000", "0.000", "0", "1"] in shown
    assert ["trade", "figures", "en", "0", "0"] in shown
    assert ["meetings", "parties", "1.000", "1.000"] in shown
    assert "missed" not in as_tables(EVALUATION)


def test_details_are_one_line_each_and_cannot_act_on_a_terminal() -> None:
    lines = as_tables(EVALUATION, with_details=True).splitlines()
    assert lines[:4] == [
        "wrong   meetings       a.txt  city: gold Rome; found nothing | met with",
        r"missed  statements     b\x1b[2J.txt  explicit state \u202eSerikov | a dit\x9b31m",
        "false   meetings       b.txt  held visit FR | Une phrase.",
        "",
    ]


def test_json_holds_the_same() -> None:
    answer = json.loads(as_json(EVALUATION, with_details=True))
    assert answer["scores"]["all"]["meetings"]["precision"] == 0.5
    wrong = {"kind": "meetings", "document": "a.txt", "what": "held meeting IT, KZ", "text": "met with"}
    assert answer["details"][0] == wrong | {"outcome": "wrong", "field": "city", "gold": "Rome", "found": None}
    assert "details" not in json.loads(as_json(EVALUATION))


def test_requirements_are_read() -> None:
    assert requirement("statements.f1>=0.9", ["fr"]) == Requirement("all", "statements", "f1", 0.9)
    written = requirement(" fr.meetings.city_accuracy >= .5", ["fr"])
    assert written == Requirement("fr", "meetings", "city_accuracy", 0.5)
    assert str(written) == "fr.meetings.city_accuracy>=0.5"


def test_what_is_required_and_met_says_nothing() -> None:
    require_met(
        [Requirement("all", "meetings", "precision", 0.5), Requirement("en", "meetings", "f1", 1.0)], EVALUATION.scores
    )


def test_all_that_is_short_is_told() -> None:
    wanted = [
        Requirement("all", "meetings", "precision", 0.51),
        Requirement("de", "meetings", "f1", 0.0),
        Requirement("fr", "meetings", "city_accuracy", 0.0),
    ]
    with pytest.raises(QualityShort) as short:
        require_met(wanted, EVALUATION.scores)
    assert str(short.value).splitlines()[1:] == [
        "  all.meetings.precision>=0.51: it is 0.500",
        "  de.meetings.f1>=0: nothing to measure it on",
        "  fr.meetings.city_accuracy>=0: nothing to measure it on",
    ]
