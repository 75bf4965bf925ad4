"""Gold is read strictly: what is wrong is told with the file, the entry, the value and the remedy."""

from __future__ import annotations

import copy
import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from flows.errors import GoldError, InputMissing
from flows.evaluate import vocabulary
from flows.evaluate.gold import Gold, Mention
from flows.evaluate.gold_files import read_gold
from flows.evaluate.labelled_texts import require_labelled_texts

from .conftest import EVENTS, GOLD_EN, LabelledFolders

ROOT = Path(__file__).parent.parent.parent


def read(folders: LabelledFolders) -> Gold:
    gold = read_gold(folders.gold, languages=("en", "fr"), topics=("trade", "energy"))
    require_labelled_texts(gold, folders.documents, max_bytes=1_000_000)
    return gold


def change(part: str, field: str, value: object) -> dict[str, Any]:
    gold = copy.deepcopy(GOLD_EN)
    (gold[part][0] if part else gold)[field] = value
    return gold


def complaint(folders: LabelledFolders, kind: type[Exception] = GoldError) -> str:
    with pytest.raises(kind) as raised:
        read(folders)
    return str(raised.value)


def test_gold_becomes_values(labelled: LabelledFolders) -> None:
    gold = read(labelled)
    english, french = gold.documents
    assert english.meetings[0].date_start == date(2024, 5, 14)
    assert english.trade_figures[0].value == 2.5e9
    assert [statement.act for statement in french.statements] == ["support", "announce"]
    assert gold.events is not None
    assert gold.events[0].mentions[1] == Mention("rome.fr.txt", "a rencontré à Rome")


def test_cancelled_meetings_and_days_within_an_interval_are_taken(labelled: LabelledFolders) -> None:
    gold = change("meetings", "status", "cancelled")
    gold["meetings"][0]["date_contains"] = "2024-05-14"
    labelled.write_gold("rome.en.json", gold)
    meeting = read(labelled).documents[0].meetings[0]
    assert (meeting.status, meeting.date_contains) == ("cancelled", date(2024, 5, 14))


def test_events_are_not_required(labelled: LabelledFolders) -> None:
    (labelled.gold / "_events.json").unlink()
    assert read(labelled).events is None


@pytest.mark.parametrize(
    ("part", "field", "value", "told"),
    [
        ("", "language", "de", "field 'language' is 'de'; give one of en, fr"),
        ("", "published_on", "yesterday", "give a date such as 2025-07-15"),
        ("", "comment", "x", "field 'comment' is not known"),
        ("", "meetings", None, "field 'meetings' is None; give a list"),
        ("meetings", "status", "helt", "entry 1: field 'status' is 'helt'; give one of held, planned"),
        ("meetings", "optional", 0, "give true or false"),
        ("meetings", "ordinal", True, "give a whole number"),
        ("meetings", "date_end", "2024-05-13", "no day before the date_start 2024-05-14"),
        ("meetings", "date_start", "20240514", "give a date"),
        ("meetings", "parties", ["IT", ""], "text that is not empty"),
        ("statements", "topics", ["trade", "sport"], "field 'topics' is 'sport'; give one of trade, energy"),
        ("statements", "act", ["state"], "give one of state, pledge"),
        ("statements", "anchor", "", "text that is not empty"),
        ("trade_figures", "value", True, "give a number"),
        ("trade_figures", "value", 10**400, "give a number"),
        ("trade_figures", "unit", None, "field 'unit' is null beside a value"),
    ],
)
def test_a_wrong_value_is_told(labelled: LabelledFolders, part: str, field: str, value: object, told: str) -> None:
    labelled.write_gold("rome.en.json", change(part, field, value))
    message = complaint(labelled)
    assert message.startswith(str(labelled.gold / "rome.en.json"))
    assert told in message
    assert "README.md" in message


@pytest.mark.parametrize("part", ["", "meetings", "statements", "trade_figures"])
def test_a_missing_field_is_told(labelled: LabelledFolders, part: str) -> None:
    gold = copy.deepcopy(GOLD_EN)
    fields = gold[part][0] if part else gold
    for name, value in list(fields.items()):
        del fields[name]
        labelled.write_gold("rome.en.json", gold)
        assert f"field '{name}' is missing" in complaint(labelled)
        fields[name] = value


@pytest.mark.parametrize(
    "text", ["", "{", "[" * 100_000, '{"document": NaN}', '{"document": "a", "document": "b"}', "[]", '"x"']
)
def test_what_is_no_object_in_json_is_told(labelled: LabelledFolders, text: str) -> None:
    (labelled.gold / "rome.en.json").write_text(text, encoding="utf-8")
    assert complaint(labelled).startswith(str(labelled.gold / "rome.en.json"))


def test_bytes_that_are_no_text_are_told(labelled: LabelledFolders) -> None:
    (labelled.gold / "rome.en.json").write_bytes(b"\xff\xfe\x00")
    assert "UTF-8" in complaint(labelled)


def test_a_document_labelled_twice_is_told(labelled: LabelledFolders) -> None:
    labelled.write_gold("again.json", GOLD_EN)
    assert re.search(r"rome\.en\.json: labels 'rome\.en\.txt', as .*again\.json does", complaint(labelled))


def test_an_anchor_must_be_in_its_document(labelled: LabelledFolders) -> None:
    labelled.write_gold("rome.en.json", change("statements", "anchor", "Bellandi said that Spain"))
    message = complaint(labelled)
    assert message.startswith(str(labelled.documents / "rome.en.txt"))
    assert "'Bellandi said that Spain'" in message


def test_an_anchor_of_quotation_marks_alone_is_in_no_document(labelled: LabelledFolders) -> None:
    labelled.write_gold("rome.en.json", change("statements", "anchor", "« »"))
    assert "is not in it" in complaint(labelled)


def test_a_missing_document_is_told(labelled: LabelledFolders) -> None:
    (labelled.documents / "rome.fr.txt").unlink()
    assert "has no 'rome.fr.txt'" in complaint(labelled, InputMissing)


def test_two_documents_of_one_name_are_told(labelled: LabelledFolders) -> None:
    (labelled.documents / "more").mkdir()
    labelled.write_document("more/rome.fr.txt", "another text under the same name")
    assert "Rename one of the two" in complaint(labelled)


def test_a_labelled_document_that_cannot_be_read_is_told(labelled: LabelledFolders) -> None:
    labelled.write_document("rome.fr.txt", "")
    assert "cannot be read: empty" in complaint(labelled)


def test_a_folder_without_gold_is_told(labelled: LabelledFolders) -> None:
    for path in labelled.gold.glob("rome*"):
        path.unlink()
    assert "holds no gold file" in complaint(labelled, InputMissing)


@pytest.mark.parametrize(
    ("events", "told"),
    [
        ({}, "a list of events is expected"),
        ([{"event": "x"}], "field 'mentions' is missing"),
        ([{"event": "x", "mentions": [["rome.en.txt"]]}], "is not a pair"),
        ([{"event": "x", "mentions": [["rome.en.txt", "no anchor"]]}], "the anchor of no meeting"),
        (EVENTS + EVENTS, "is mentioned twice"),
    ],
)
def test_wrong_events_are_told(labelled: LabelledFolders, events: object, told: str) -> None:
    labelled.write_gold("_events.json", events)
    message = complaint(labelled)
    assert message.startswith(str(labelled.gold / "_events.json"))
    assert told in message


def accepted(model: str, column: str) -> set[str]:
    """The values that a mart's yml accepts in a column."""
    properties = yaml.safe_load((ROOT / "sql" / "marts" / "_marts__models.yml").read_text(encoding="utf-8"))
    columns = next(entry["columns"] for entry in properties["models"] if entry["name"] == model)
    tests = next(entry["data_tests"] for entry in columns if entry["name"] == column)
    return set(next(test["accepted_values"]["arguments"]["values"] for test in tests if "accepted_values" in test))


@pytest.mark.parametrize(
    ("model", "column", "values"),
    [
        ("fct_meeting_mentions", "format", vocabulary.MEETING_FORMATS),
        ("fct_meeting_mentions", "status", vocabulary.MEETING_STATUSES),
        ("fct_meeting_mentions", "date_precision", vocabulary.DATE_PRECISIONS),
        ("fct_statements", "speaker_kind", vocabulary.SPEAKER_KINDS),
        ("fct_statements", "attribution", vocabulary.ATTRIBUTIONS),
        ("fct_statements", "act", vocabulary.SPEECH_ACTS),
        ("fct_trade_figures", "metric", vocabulary.METRICS),
        ("fct_trade_figures", "comparator", vocabulary.COMPARATORS),
        ("fct_trade_figures", "change_basis", vocabulary.CHANGE_BASES),
    ],
)
def test_gold_may_say_what_the_marts_may_say(model: str, column: str, values: tuple[str, ...]) -> None:
    assert set(values) == accepted(model, column)
