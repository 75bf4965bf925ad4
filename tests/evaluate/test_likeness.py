"""Which facts can be one, and which fields are then right."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

import pytest

from flows.evaluate.found import FoundFigure, FoundMeeting, FoundStatement
from flows.evaluate.gold import GoldFigure, GoldMeeting, GoldStatement
from flows.evaluate.likeness import (
    figure_fields,
    figure_likeness,
    meeting_fields,
    meeting_likeness,
    overlap,
    statement_fields,
    statement_likeness,
)
from flows.evaluate.scores import FIELDS_OF
from flows.evaluate.wording import same_name

from .conftest import FIGURE, MEETING, STATEMENT

DAY = date(2024, 5, 14)
MET = GoldMeeting.model_validate_json(json.dumps(MEETING))
FOUND_MET = FoundMeeting(
    meeting_id="m1",
    main=True,
    format="meeting",
    status="held",
    date_start=DAY,
    date_end=DAY,
    date_precision="day",
    city="Rome",
    parties=("IT", "KZ"),
    participants=("Marco Bellandi", "Daulet Serikov"),
    sentence="Italian Foreign Minister Marco Bellandi met with Kazakh Foreign Minister Daulet Serikov.",
)
SAID = GoldStatement.model_validate_json(json.dumps(STATEMENT), context={"topics": ["trade"]})
FOUND_SAID = FoundStatement(
    speaker="Marco Bellandi",
    speaker_kind="person",
    country="IT",
    acts=("state", "announce"),
    attributions=("explicit",),
    topics=("energy", "trade"),
    sentence="Bellandi said that Italy would open a trade office in Aktau.",
)
MEASURED = GoldFigure.model_validate_json(json.dumps(FIGURE))
FOUND_MEASURED = FoundFigure(
    metric="exports",
    value=2_501_000_000.0,
    unit="eur",
    comparator="=",
    period_start=date(2023, 1, 1),
    period_end=date(2023, 12, 31),
    change_pct=12.0,
    is_record=False,
    countries=("IT",),
    sentence="Trade between Italy and Kazakhstan reached 2.5 billion euros.",
)


def test_overlap_is_what_is_shared_of_both() -> None:
    assert overlap([], []) == 1.0
    assert overlap(["IT"], []) == 0.0
    assert overlap(["IT", "KZ"], ["KZ", "FR"]) == pytest.approx(1 / 3)
    assert overlap(["Marco Bellandi"], ["Bellandi", "Serikov"], same_name) == 0.5


def test_a_meeting_is_known_by_sentence_people_parties_and_date() -> None:
    assert meeting_likeness(MET, FOUND_MET) == 1 + 1 + 1 + 1 + 1 + 0.5


@pytest.mark.parametrize(
    ("difference", "possible"),
    [
        # A swapped format of one family, with the sentence or the parties.
        ({"format": "dialogue", "participants": (), "parties": ()}, True),
        ({"format": "dialogue", "participants": (), "sentence": "Elsewhere."}, True),
        # Another family needs the people.
        ({"format": "visit", "participants": ()}, False),
        ({"format": "visit", "participants": ("Bellandi",), "sentence": None}, True),
        # Of nothing but the format nothing follows.
        ({"participants": (), "parties": ("FR",), "sentence": "Elsewhere."}, False),
    ],
)
def test_what_can_be_one_meeting(difference: dict[str, object], possible: bool) -> None:
    assert (meeting_likeness(MET, replace(FOUND_MET, **difference)) > 0) is possible  # type: ignore[arg-type]


def test_gold_without_people_is_no_reason_to_pair() -> None:
    nobody = MET.model_copy(update={"participants": ()})
    assert meeting_likeness(nobody, replace(FOUND_MET, format="visit", participants=())) == 0


def test_fields_of_a_meeting() -> None:
    found = replace(FOUND_MET, status="planned", city="ROME", parties=("IT",), date_end=date(2024, 5, 15))
    told = {field.name: field for field in meeting_fields(MET, found)}
    agreements = {name: field.agreement for name, field in told.items()}
    expected = {"format": 1, "status": 0, "date": 0, "city": 1, "participants": 1, "parties": 0.5}
    assert agreements == expected
    assert (told["date"].gold, told["date"].found) == ("2024-05-14", "2024-05-14 to 2024-05-15")


def test_a_city_that_gold_does_not_know_is_not_judged() -> None:
    assert "city" not in {field.name for field in meeting_fields(MET.model_copy(update={"city": None}), FOUND_MET)}


@pytest.mark.parametrize(
    ("start", "end", "precision", "right"),
    [
        (date(2024, 5, 1), date(2024, 5, 31), "month", True),
        (DAY, DAY, "day", True),
        (date(2024, 5, 1), date(2024, 5, 31), "day", False),
        (date(2024, 5, 15), date(2024, 5, 31), "interval", False),
        (None, None, "unknown", False),
    ],
)
def test_any_interval_around_a_day(start: date | None, end: date | None, precision: str, right: bool) -> None:
    found = replace(FOUND_MET, date_start=start, date_end=end, date_precision=precision)
    told = {field.name: field for field in meeting_fields(MET.model_copy(update={"date_contains": DAY}), found)}
    assert told["date"].agreement == right


def test_a_statement_is_known_by_sentence_and_speaker() -> None:
    assert statement_likeness(SAID, FOUND_SAID) == 1
    assert statement_likeness(SAID, replace(FOUND_SAID, speaker="Serikov")) == 0
    assert statement_likeness(SAID, replace(FOUND_SAID, sentence="Another sentence.")) == 0


@pytest.mark.parametrize(
    ("difference", "possible"),
    [
        ({"speaker_kind": "joint", "country": "FR"}, True),
        ({"speaker_kind": "person", "country": "IT"}, True),
        ({"speaker_kind": "person", "country": "FR"}, False),
        ({"speaker_kind": "joint", "country": "IT", "speaker": "Marco Bellandi"}, False),
    ],
)
def test_a_speaker_without_a_name(difference: dict[str, str], possible: bool) -> None:
    nameless = SAID.model_copy(update={"speaker": None, "speaker_kind": "joint"})
    found = replace(FOUND_SAID, **({"speaker": None} | difference))  # type: ignore[arg-type]
    assert statement_likeness(nameless, found) == possible


def test_fields_of_a_statement() -> None:
    found = replace(FOUND_SAID, attributions=("pronoun",))
    agreements = {field.name: field.agreement for field in statement_fields(SAID, found)}
    assert agreements == {"act": 1, "attribution": 0, "country": 1, "topics": 0.5}
    unsaid = SAID.model_copy(update={"country": None, "topics": ()})
    assert {field.name for field in statement_fields(unsaid, found)} == {"act", "attribution"}


def test_a_figure_is_known_by_value_and_unit() -> None:
    assert figure_likeness(MEASURED, FOUND_MEASURED) == 3
    assert figure_likeness(MEASURED, replace(FOUND_MEASURED, change_pct=None, sentence=None)) == 1
    assert figure_likeness(MEASURED, replace(FOUND_MEASURED, value=2.6e9)) == 0
    assert figure_likeness(MEASURED, replace(FOUND_MEASURED, value=None)) == 0
    assert figure_likeness(MEASURED, replace(FOUND_MEASURED, unit="USD")) == 0


def test_growth_alone_is_known_by_its_change() -> None:
    growth = MEASURED.model_copy(update={"value": None, "unit": None})
    found = replace(FOUND_MEASURED, value=None, unit=None)
    assert figure_likeness(growth, found) == 3
    assert figure_likeness(growth, replace(found, change_pct=13.0)) == 0
    assert figure_likeness(growth, FOUND_MEASURED) == 0


def test_without_a_number_only_the_sentence_tells() -> None:
    bare = MEASURED.model_copy(update={"value": None, "unit": None, "change_pct": None})
    found = replace(FOUND_MEASURED, value=None, change_pct=None)
    assert figure_likeness(bare, found) == 2
    assert figure_likeness(bare, replace(found, sentence="Elsewhere.")) == 0


def test_fields_of_a_figure() -> None:
    found = replace(FOUND_MEASURED, period_start=None, is_record=True, change_pct=None)
    agreements = {field.name: field.agreement for field in figure_fields(MEASURED, found)}
    assert agreements == {"metric": 0, "period": 0, "change": 0, "comparator": 1, "record": 0, "countries": 0.5}


def test_fields_that_can_be_required_are_those_that_are_compared() -> None:
    assert {field.name for field in meeting_fields(MET, FOUND_MET)} == set(FIELDS_OF["meetings"])
    assert {field.name for field in statement_fields(SAID, FOUND_SAID)} == set(FIELDS_OF["statements"])
    assert {field.name for field in figure_fields(MEASURED, FOUND_MEASURED)} == set(FIELDS_OF["trade_figures"])
