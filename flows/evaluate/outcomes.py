"""What became of every gold and every found fact: the ground that figures and details stand on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

Kind = Literal["meetings", "statements", "trade_figures", "events"]
Result = Literal["hit", "missed", "false"]
Comparable = str | float | bool | date | tuple[str, ...] | None


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field of a hit: how far it is right, from 0 to 1, and what either side says."""

    name: str
    agreement: float
    gold: Comparable
    found: Comparable


@dataclass(frozen=True, slots=True)
class Outcome:
    """A hit, a miss or a false alarm; only hits have fields.

    `language` is None for what spans two. `what` sums the fact up, `text` is gold's anchor or else the sentence.
    """

    kind: Kind
    result: Result
    document: str
    language: str | None
    what: str
    text: str
    is_main: bool = False
    fields: tuple[FieldAgreement, ...] = ()


def equal_field(name: str, gold: Comparable, found: Comparable) -> FieldAgreement:
    """A field that is right or wrong."""
    return FieldAgreement(name, float(gold == found), gold, found)


def summed_up(*parts: object) -> str:
    """What is known of a fact, on one line; lists with commas."""
    known = [", ".join(part) if isinstance(part, tuple) else str(part) for part in parts if part is not None]
    return " ".join(part for part in known if part)
