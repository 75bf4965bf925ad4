"""From the tokens that models count to the characters of a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from flows.explain.explanation import Mark

# What macros/tokens.sql lets stand before a token without being part of it, and what closes no stretch.
_SEPARATORS = " \t\n\f\r'’‘-"
_LOOSE_ENDS = _SEPARATORS + ",;:–—"


def spans(pieces: Sequence[str]) -> list[tuple[int, int]]:
    """First character of every token and the one after its last; the pieces joined are the sentence's beginning."""
    found, position = [], 0
    for piece in pieces:
        found.append((position + len(piece) - len(piece.lstrip(_SEPARATORS)), position + len(piece)))
        position += len(piece)
    return found


def stretch(tokens: Sequence[tuple[int, int]], token_no: int | None, token_end: int | None) -> tuple[int, int] | None:
    """Characters from token `token_no` (counted from 1) up to before `token_end`; None where that is nothing."""
    if token_no is None or token_end is None or not 1 <= token_no < token_end <= len(tokens) + 1:
        return None
    return tokens[token_no - 1][0], tokens[token_end - 2][1]


def marks(text: str, tokens: Sequence[tuple[int, int]], rows: Iterable[Mapping[str, Any]]) -> list[Mark]:
    """The stretches that `<kind>_marks.sql` gives, in order of the text, without commas at their ends.

    Where a row has `words`, the mark is exactly these, at or after its first token.
    """
    found = set()
    for row in rows:
        place = stretch(tokens, row["token_no"], row["token_end"])
        if place:
            found.add(_mark(text, place, row))
    return sorted(found, key=lambda mark: (mark.start, -mark.end, mark.label))


def _mark(text: str, place: tuple[int, int], row: Mapping[str, Any]) -> Mark:
    start, end = place
    exact = text.find(row["words"], start) if row["words"] else -1
    if exact >= 0:
        return Mark(exact, exact + len(row["words"]), row["label"])
    return Mark(start, start + len(text[start:end].rstrip(_LOOSE_ENDS)), row["label"])
