"""Marks in a sentence: nested, crossing, and never to be confused with what the text itself holds."""

from __future__ import annotations

import pytest

from flows.explain.brackets import bracketed
from flows.explain.explanation import Mark
from flows.explain.positions import marks, spans

NESTED = [Mark(0, 9, "a"), Mark(4, 9, "b")]
CROSSING = [Mark(0, 7, "a"), Mark(4, 11, "b")]


@pytest.mark.parametrize(
    ("text", "given", "shown"),
    [
        ("one two three", [], "one two three"),
        ("one two three", [Mark(4, 7, "a")], "one [a: two] three"),
        ("one two", [Mark(0, 3, "a"), Mark(4, 7, "b")], "[a: one] [b: two]"),
        ("one three", NESTED, "[a: one [b: three]]"),
        ("one three", NESTED[::-1], "[a: one [b: three]]"),
        ("one two now", CROSSING, "[a: one [b: two]] [b: now]"),
        ("one", [Mark(0, 3, "a"), Mark(0, 3, "b")], "[a: [b: one]]"),
        ("", [], ""),
    ],
)
def test_marks_become_brackets(text: str, given: list[Mark], shown: str) -> None:
    assert bracketed(text, given) == shown


def test_a_text_cannot_fake_a_mark_nor_steer_a_terminal() -> None:
    shown = bracketed("[speaker: me] \\[ \x1b[31m \u202e\n", [Mark(0, 8, "cue")])
    assert shown == r"[cue: \[speaker]: me\] \\\[ \x1b\[31m \u202e\n"


def test_styles_are_put_around_labels_and_marked_words() -> None:
    shown = bracketed("one two", [Mark(4, 7, "a")], label_style="<{}>".format, word_style="*{}*".format)
    assert shown == "one <[a: >*two*<]>"


PIECES = ["Il", " a", " dit", ",", " l", "’été", " que", " non"]
TEXT = "".join(PIECES)


def row(token_no: int | None, token_end: int | None, words: str | None = None) -> dict[str, object]:
    return {"label": "a", "token_no": token_no, "token_end": token_end, "words": words}


def test_tokens_begin_behind_what_separates_them() -> None:
    assert [TEXT[start:end] for start, end in spans(PIECES)] == ["Il", "a", "dit", ",", "l", "été", "que", "non"]


@pytest.mark.parametrize(
    ("given", "marked"),
    [
        (row(1, 2), ["Il"]),
        (row(2, 5), ["a dit"]),  # the comma at its end is no part of it
        (row(5, 7), ["l’été"]),
        (row(7, 9, "non"), ["non"]),  # exactly these words
        (row(7, 9, "oui"), ["que non"]),  # which the sentence lacks
        (row(None, None), []),
        (row(3, 3), []),
        (row(8, 10), []),
        (row(0, 2), []),
    ],
)
def test_positions_of_tokens_become_characters(given: dict[str, object], marked: list[str]) -> None:
    found = marks(TEXT, spans(PIECES), [given, given])
    assert [TEXT[mark.start : mark.end] for mark in found] == marked
