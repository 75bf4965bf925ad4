"""An explanation for a person to read. Every text from a document goes through `printable`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import Any

import click

from flows.explain.brackets import Style, bracketed
from flows.explain.explanation import Explanation, LexiconRow, Sentence, Telling
from flows.formats import as_table
from flows.printable import printable

_LEXICON_COLUMNS = ("phrase", "lexicon", "kind", "concept", "note")
# Of sentences that tell of much else, only the lexicon rows inside a mark are of interest.
_ONLY_MARKED = ("meeting", "person", "publication")
_INDENT = "  "


def as_text(explanation: Explanation, *, width: int | None = None, styled: bool = False) -> str:
    """Lines without control characters but the newline and, when `styled`, ANSI colours of our own.

    `width` folds the tables to so many characters.
    """
    lines = [f"{explanation.kind} {explanation.fact_id}", *_fields(explanation.fields)]
    for telling in explanation.tellings:
        lines += ["", *_telling(telling, explanation.kind in _ONLY_MARKED, width, styled)]
    return "\n".join(lines) + "\n"


def _telling(telling: Telling, only_marked: bool, width: int | None, styled: bool) -> Iterator[str]:
    document = {name: value for name, value in telling.document.items() if name != "file_name"}
    yield f"in {printable(telling.document['file_name'])}"
    yield from _fields({**document, **telling.fields})
    for sentence in telling.sentences:
        yield ""
        yield from _sentence(sentence, styled)
        yield from _lexicon([row for row in sentence.lexicon if row.labels or not only_marked], width)


def _sentence(sentence: Sentence, styled: bool) -> Iterator[str]:
    label_style: Style = partial(click.style, fg="cyan") if styled else str
    word_style: Style = partial(click.style, bold=True) if styled else str
    yield f"{_INDENT}sentence {sentence.sentence_no}, characters {sentence.start} to {sentence.end}"
    yield from _fields(sentence.fields)
    yield ""
    yield _INDENT * 2 + bracketed(sentence.text, sentence.marks, label_style=label_style, word_style=word_style)


def _lexicon(rows: Sequence[LexiconRow], width: int | None) -> Iterator[str]:
    """The rows of lexicons found in a sentence; nothing for none."""
    if not rows:
        return
    cells = [[", ".join(row.labels), *(row.row[name] for name in _LEXICON_COLUMNS)] for row in rows]
    room = None if width is None else max(width - len(_INDENT), 20)
    table = as_table(["mark", *_LEXICON_COLUMNS], cells, width=room)
    yield ""
    yield from (f"{_INDENT}{line}".rstrip() for line in table.splitlines())


def _fields(fields: Mapping[str, Any]) -> Iterator[str]:
    """One line per field that is known, names aligned."""
    known = {name.replace("_", " "): value for name, value in fields.items() if value not in (None, [], "")}
    longest = max(map(len, known), default=0)
    for name, value in known.items():
        yield f"{_INDENT}{name:<{longest}}  {printable(_shown(value))}"


def _shown(value: Any) -> str:
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return f"{value:,.2f}".rstrip("0").rstrip(".")
    if isinstance(value, (list, tuple)):
        return "; ".join(map(_shown, value))
    if isinstance(value, dict):
        return _interval(**value) if "first" in value else f"{value['code']}: {value['means']}"
    return str(value)


def _interval(first: object, last: object) -> str:
    """Days, both included; one end may be open."""
    if first is None or last is None:
        return f"until {last}" if first is None else f"from {first} on"
    return str(first) if first == last else f"{first} to {last}"
