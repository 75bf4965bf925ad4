"""A sentence with its marks as brackets: `[speaker: M. Xi] [cue: a annoncé] …`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile
from operator import eq

from flows.explain.explanation import Mark
from flows.printable import printable

Style = Callable[[str], str]


def bracketed(text: str, marks: Sequence[Mark], *, label_style: Style = str, word_style: Style = str) -> str:
    """The text, safe to show, every mark in labelled brackets; marks that cross are cut where the first one ends.

    Brackets and backslashes of the text itself get a backslash, so that a document cannot fake a mark.
    """
    shown, opened = [], list[Mark]()
    for piece, around in [*_pieces(text, marks), ("", [])]:
        shared = sum(1 for _ in takewhile(bool, map(eq, opened, around)))
        shown += [label_style("]")] * (len(opened) - shared)
        gap = piece[: len(piece) - len(piece.lstrip(" "))] if around[shared:] else ""
        shown += [gap, *(label_style(f"[{mark.label}: ") for mark in around[shared:])]
        piece = piece.removeprefix(gap)
        shown.append(word_style(_escaped(piece)) if around else _escaped(piece))
        opened = around
    return "".join(shown)


def _pieces(text: str, marks: Sequence[Mark]) -> Iterator[tuple[str, list[Mark]]]:
    """The text cut wherever a mark begins or ends, each piece with the marks around it, outermost first."""
    outermost_first = sorted(marks, key=lambda mark: (mark.start, -mark.end, mark.label))
    cuts = sorted({0, len(text), *(mark.start for mark in marks), *(mark.end for mark in marks)})
    for start, end in pairwise(cuts):
        yield text[start:end], [mark for mark in outermost_first if mark.start <= start and end <= mark.end]


def _escaped(text: str) -> str:
    for char in "\\[]":
        text = text.replace(char, f"\\{char}")
    return printable(text)
