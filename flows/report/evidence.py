"""The sentences behind facts, each once, and where in them every fact stands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from operator import itemgetter
from typing import Any

from flows.explain.explanation import Mark
from flows.explain.positions import marks, spans
from flows.printable import printable

Row = Mapping[str, Any]
_PLACE = itemgetter("document_key", "sentence_no")


class Evidence:
    """`sentences` holds [document, text] pairs, safe to show; `of` tells where in them a fact stands."""

    def __init__(self, texts: Sequence[Row], places: Iterable[Row]) -> None:
        self.sentences = [[row["document_id"], printable(row["sentence_text"])] for row in texts]
        self._texts = {_PLACE(row): (number, row) for number, row in enumerate(texts)}
        self._of: dict[str, list[list[Any]]] = {}
        for fact_id, rows in groupby(sorted(places, key=itemgetter("fact_id")), key=itemgetter("fact_id")):
            self._of[fact_id] = self._tellings(list(rows))

    @property
    def documents(self) -> list[str]:
        """The documents that the sentences stand in, in order."""
        return sorted({document for document, _ in self.sentences})

    def of(self, fact_id: str) -> list[list[Any]]:
        """For each sentence its number in `sentences`, the rule where sentences have their own, and the marks.

        A mark is first character, character after the last, and what it is.
        """
        return self._of.get(fact_id, [])

    def _tellings(self, rows: Sequence[Row]) -> list[list[Any]]:
        told: dict[Any, list[Row]] = {}
        for row in rows:
            told.setdefault(_PLACE(row), []).append(row)
        return [self._telling(place, group) for place, group in told.items()]

    def _telling(self, place: tuple[int, int], rows: Sequence[Row]) -> list[Any]:
        number, sentence = self._texts[place]
        text = sentence["sentence_text"]
        found = marks(text, spans(sentence["pieces"] or []), rows)
        return [number, rows[0].get("rule"), [_shown(text, mark) for mark in found]]


def _shown(text: str, mark: Mark) -> list[Any]:
    """The mark in the text as it is shown, where escapes are longer than what they stand for."""
    return [len(printable(text[: mark.start])), len(printable(text[: mark.end])), mark.label]
