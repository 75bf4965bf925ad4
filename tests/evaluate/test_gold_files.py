"""Gold is read strictly: what is wrong is told with the file, the entry, the value and the remedy."""

from __future__ import annotations

import copy
import re
from datetime import date
from typing import Any

import pytest

from flows.errors import GoldError, InputMissing
from flows.evaluate.gold import Gold
from flows.evaluate.gold_files import read_gold, require_labelled_texts
from flows.evaluate.gold_values import Mention

from .conftest import EVENTS, GOLD_EN, LabelledFolders


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
        ("", "comment", "x", "field 'comment' is not known; correct its name"),
        ("", "meetings", None, "field 'meetings' is None; give a list"),
        ("meetings", "status", "helt", "meetings, entry 1: field 'status' is 'helt'; give 'held', 'planned'"),
        ("meetings", "optional", 0, "give true or false"),
        ("meetings", "ordinal", True, "give a whole number"),
        ("meetings", "date_end", "2024-05-13", "no day before the date_start 2024-05-14"),
        ("meetings", "date_start", "20240514", "give a date"),
        ("meetings", "date_start", "1715644800", "give a date"),
        ("meetings", "date_start", "2024-02-30", "give a date"),
        ("meetings", "date_contains", 20240514, "give a date"),
        ("meetings", "parties", ["IT", ""], "text that is not empty"),
        ("statements", "topics", "trade", "field 'topics' is 'trade'; give a list"),
        ("statements", "topics", ["trade", "sport"], "field 'topics' is 'sport'; give one of trade, energy"),
        ("statements", "act", ["state"], "give 'state', 'pledge'"),
        ("statements", "anchor", "", "text that is not empty"),
        ("trade_figures", "value", True, "give a number"),
        ("trade_figures", "value", 10**400, "give a number"),
        ("trade_figures", "value", float("nan"), "field 'value' is nan; give a number"),
        ("trade_figures", "value", "5", "give a number"),
        ("trade_figures", "unit", None, "field 'unit' is None; give the unit of the value"),
    ],
)
def test_a_wrong_value_is_told(labelled: LabelledFolders, part: str, field: str, value: object, told: str) -> None:
    labelled.write_gold("rome.en.json", change(part, field, value))
    message = complaint(labelled)
    assert message.startswith(str(labelled.gold / "rome.en.json"))
    assert told in message
    assert "README.md" in message


def test_all_that_is_wrong_is_told_at_once(labelled: LabelledFolders) -> None:
    gold = change("statements", "attribution", "clear")
    gold["meetings"].append({**gold["meetings"][0], "staus": "held"})
    gold["trade_figures"] = [5]
    labelled.write_gold("rome.en.json", gold)
    place = str(labelled.gold / "rome.en.json")
    told = complaint(labelled).splitlines()
    assert told[0].startswith(f"{place}: meetings, entry 2: field 'staus' is not known")
    assert told[1].startswith(f"{place}: statements, entry 1: field 'attribution' is 'clear'")
    assert told[2].startswith(f"{place}: trade_figures, entry 1: an object is expected, not 5.")


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
    "text",
    [
        "",
        "{",
        "[" * 100_000,
        '{"document": NaN}',
        '{"document": "a", "document": "b"}',
        "[]",
        '"x"',
        '{"document": "\\ud800"}',
    ],
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
        ({}, "a list is expected, not {}"),
        ([5], "entry 1: an object is expected, not 5"),
        ([{"event": "x"}], "field 'mentions' is missing"),
        ([{"event": "x", "mentions": [["rome.en.txt"]]}], "give pairs of file name and anchor"),
        ([{"event": "x", "mentions": [{"document": "rome.en.txt", "anchor": "a"}]}], "give pairs"),
        ([{"event": "x", "mentions": [["rome.en.txt", "no anchor"]]}], "the anchor of no meeting"),
        (EVENTS + EVENTS, "is mentioned twice"),
    ],
)
def test_wrong_events_are_told(labelled: LabelledFolders, events: object, told: str) -> None:
    labelled.write_gold("_events.json", events)
    message = complaint(labelled)
    assert message.startswith(str(labelled.gold / "_events.json"))
    assert told in message
