"""Every miss, false alarm and wrong field: what a person needs who mends a rule or a lexicon."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from flows.evaluate.outcomes import Comparable, Outcome
from flows.printable import printable


@dataclass(frozen=True, slots=True)
class Detail:
    """One thing that went wrong; `field`, `gold` and `found` are None unless a hit has a wrong field."""

    outcome: Literal["missed", "false", "wrong"]
    kind: str
    document: str
    what: str
    text: str
    field: str | None = None
    gold: Comparable = None
    found: Comparable = None

    def line(self) -> str:
        """For a terminal: nothing in it can act on one, and it stays one line."""
        told = self.what if self.field is None else f"{self.field}: gold {_said(self.gold)}; found {_said(self.found)}"
        return f"{self.outcome:<6}  {self.kind:<13}  {_plain(self.document)}  {_plain(told)} | {_plain(self.text)}"


def details(outcomes: Sequence[Outcome]) -> Iterator[Detail]:
    """All that went wrong, in the order of the outcomes."""
    for outcome in outcomes:
        if outcome.result == "hit":
            yield from _wrong_fields(outcome)
        else:
            yield Detail(outcome.result, outcome.kind, outcome.document, outcome.what, outcome.text)


def _wrong_fields(hit: Outcome) -> Iterator[Detail]:
    for field in hit.fields:
        if field.agreement < 1:
            yield Detail(
                "wrong", hit.kind, hit.document, hit.what, hit.text, field.name, gold=field.gold, found=field.found
            )


def _said(value: Comparable) -> str:
    if value is None or value == ():
        return "nothing"
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def _plain(text: str) -> str:
    return printable(" ".join(text.split()))
