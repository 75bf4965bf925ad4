"""`communique explain` over the real project: every kind of fact, and what cannot be explained."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import duckdb
import pytest
from click.testing import CliRunner, Result

from flows.cli import main
from flows.errors import InputMissing, WrongUsage
from flows.explain.answer import explain
from flows.explain.gathering import gather
from flows.query import open_published

from .conftest import one

FactId = Callable[[str], str]
SAID_AFTER = "select statement_id from marts.fct_statements where evidence_text like 'Le commerce%selon les douanes%'"
SAID_BY_HIM = "select statement_id from marts.fct_statements where evidence_text like 'He said that freight%'"
MEETING = "select meeting_id from marts.fct_meetings where date_start = '2024-07-03' and format = 'meeting'"
FIGURE = "select figure_id from marts.fct_trade_figures where quantity_text = '4,5 millions de tonnes'"
DATED = "select document_id from marts.dim_documents where published_on = '2025-04-04'"
PERSON = "select person_id from marts.dim_people where full_name = 'Xi Jinping'"


def communique(warehouse: Path, *arguments: str) -> Result:
    return CliRunner().invoke(main, ["explain", "--warehouse", str(warehouse), *arguments])


def marks_of(sentence: dict[str, Any]) -> dict[str, str]:
    return {mark["label"]: mark["text"] for mark in sentence["marks"]}


def test_a_statement_shows_who_said_what(sample_warehouse: Path, fact_id: FactId) -> None:
    shown = explain(sample_warehouse, fact_id(SAID_AFTER))
    assert "[cue: selon] [speaker: les douanes chinoises]." in shown
    assert "[content: Le commerce entre la Chine et le Kazakhstan a atteint" in shown
    assert "in 2024-01-25_commerce_2023.fr.txt\n" in shown
    assert "cue_inverted: Words of speech before who speaks" in shown
    assert ["cue", "selon", "lex_speech_phrases", "according_to", "state"] in [
        line.split() for line in shown.splitlines()
    ]


def test_a_pronoun_shows_the_sentence_that_tells_whom_it_means(sample_warehouse: Path, fact_id: FactId) -> None:
    shown = explain(sample_warehouse, fact_id(SAID_BY_HIM))
    assert "[speaker: He] [cue: said] that [content: freight" in shown
    assert "[meant: Kazakh President Kassym-Jomart Tokayev] expressed support" in shown


def test_a_meeting_shows_both_languages_and_why_they_are_one(sample_warehouse: Path, fact_id: FactId) -> None:
    shown = explain(sample_warehouse, fact_id(MEETING))
    assert "[event: entretenu] [date: mercredi]" in shown
    assert "[event verb: held] [event: talks] [person: with Kazakh President Kassym-Jomart Tokayev]" in shown
    assert shown.count("[place: Astana]") == 2
    assert "joined by   people: The documents name the same people" in shown
    assert "they share  day 2024-07-03; kind talks; the people above" in shown
    assert "weekday: By its weekday" in shown


def test_a_figure_shows_value_unit_period_and_change(sample_warehouse: Path, fact_id: FactId) -> None:
    shown = explain(sample_warehouse, fact_id(FIGURE))
    assert "[value: 4,5 millions] de [unit: tonnes] en [period: 2024], soit une progression de [change: 62 %]" in shown
    assert "value_with_change: A number" in shown
    assert "period taken from  the words marked as period" in shown


def test_a_person_shows_names_offices_and_documents(sample_warehouse: Path, fact_id: FactId) -> None:
    shown = explain(sample_warehouse, fact_id(PERSON))
    assert "Xi Jinping (" in shown
    assert "President CN" in shown
    assert "name: The reference knows the name" in shown
    assert "[person: Chinese President Xi Jinping]" in shown


def test_a_document_shows_how_it_was_dated(sample_warehouse: Path, fact_id: FactId) -> None:
    shown = explain(sample_warehouse, fact_id(DATED))
    assert "publication found  stated: Given in full" in shown
    assert "[date: " in shown and "[office: " in shown


def test_json_gives_the_same_with_offsets(sample_warehouse: Path, fact_id: FactId) -> None:
    told = json.loads(explain(sample_warehouse, fact_id(SAID_AFTER), "json"))
    (document,) = told["documents"]
    (sentence,) = document["sentences"]
    assert told["fields"]["rule"]["code"] == "cue_inverted"
    assert marks_of(sentence)["speaker"] == "les douanes chinoises"
    text = one(
        sample_warehouse, f"select text from staging.stg_documents where document_id = '{document['document_id']}'"
    )
    assert text[sentence["start"] : sentence["end"]] == sentence["text"]
    assert all(sentence["text"][mark["start"] : mark["end"]] == mark["text"] for mark in sentence["marks"])
    assert {"cue"} in [set(row["in"]) for row in sentence["lexicon"] if row["phrase"] == "selon"]


KINDS = [("statement", "fct_statements"), ("meeting", "fct_meetings"), ("figure", "fct_trade_figures")]


@pytest.mark.parametrize(("kind", "table"), [*KINDS, ("person", "dim_people")])
def test_every_fact_of_the_samples_is_marked_in_its_sentences(sample_warehouse: Path, kind: str, table: str) -> None:
    with open_published(sample_warehouse) as connection:
        keys = [row[0] for row in connection.execute(f"select {kind}_id from marts.{table}").fetchall()]
        explanations = [gather(connection, kind, key) for key in keys]
    assert explanations
    for explanation in explanations:
        sentences = [sentence for telling in explanation.tellings for sentence in telling.sentences]
        assert sentences
        assert all(sentence.marks for sentence in sentences)


def test_what_was_said_is_what_is_marked(sample_warehouse: Path) -> None:
    with open_published(sample_warehouse) as connection:
        keys = [row[0] for row in connection.execute("select statement_id from marts.fct_statements").fetchall()]
        explanations = [gather(connection, "statement", key) for key in keys]
    for explanation in explanations:
        sentence = explanation.tellings[0].sentences[0]
        (mark,) = [mark for mark in sentence.marks if mark.label == "content"]
        assert sentence.text[mark.start : mark.end] == explanation.fields["content"]


def test_a_prefix_is_enough_in_any_case(sample_warehouse: Path, fact_id: FactId) -> None:
    whole = fact_id(MEETING)
    assert explain(sample_warehouse, f" {whole[:8].upper()} ") == explain(sample_warehouse, whole)


def test_an_ambiguous_prefix_lists_what_it_may_mean(similar_warehouse: Path) -> None:
    with pytest.raises(WrongUsage) as refused:
        explain(similar_warehouse, "abcdef")
    assert "16 ids begin with 'abcdef'" in str(refused.value)
    assert "  abcdef0000000000  meeting\n" in str(refused.value)
    assert str(refused.value).endswith("and 6 more")


@pytest.mark.parametrize(
    ("prefix", "exit_code", "words"),
    [
        ("abc", 2, "at least its first 6 characters"),
        ("abcdef", 2, "give more of the one you mean"),
        ("fedcba", 6, "communique query"),
        ("abcde%", 6, "communique query"),
        ("abcdef0' or '1", 6, "communique query"),
        ("abcdef0000000000", 6, "was published by another version"),
    ],
)
def test_what_cannot_be_explained_says_why(similar_warehouse: Path, prefix: str, exit_code: int, words: str) -> None:
    result = communique(similar_warehouse, prefix)
    assert result.exit_code == exit_code
    assert words in result.stderr
    assert result.stdout == ""


def test_a_missing_warehouse_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputMissing, match=r"none\.duckdb.*communique run"):
        explain(tmp_path / "none.duckdb", "abcdef")


@pytest.mark.parametrize("format", ["text", "json"])
def test_hostile_text_neither_steers_the_terminal_nor_fakes_a_mark(hostile_warehouse: Path, format: str) -> None:
    statements = "select statement_id from marts.fct_statements order by evidence_start"
    with duckdb.connect(str(hostile_warehouse), read_only=True) as connection:
        first, second = [row[0] for row in connection.execute(statements).fetchall()]
    for statement_id in (first, second):
        result = communique(hostile_warehouse, statement_id, "--format", format)
        assert result.exit_code == 0
        assert all(char.isprintable() for char in result.stdout.replace("\n", ""))
    if format == "text":
        assert r"in \x1b[2J[clear].txt" in result.stdout
        assert r"\[speaker: Nobody\]" in result.stdout


def test_colours_are_our_own_only(hostile_warehouse: Path) -> None:
    first = one(hostile_warehouse, "select min(statement_id) from marts.fct_statements")
    shown = explain(hostile_warehouse, first, styled=True)
    assert "\x1b[36m[speaker: \x1b[0m" in shown
    assert all(part.startswith(("[36m", "[1m", "[0m")) for part in shown.split("\x1b")[1:])


def test_content_that_the_speaker_interrupts_is_marked_on_both_sides(hostile_warehouse: Path) -> None:
    first = one(hostile_warehouse, "select arg_min(statement_id, evidence_start) from marts.fct_statements")
    (sentence,) = json.loads(explain(hostile_warehouse, first, "json"))["documents"][0]["sentences"]
    assert [mark["label"] for mark in sentence["marks"]].count("content") == 2
    assert "date" in marks_of(sentence)
