"""Which found fact is which gold fact, and how far two lists agree."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from operator import eq
from typing import Generic, TypeVar

GoldFact = TypeVar("GoldFact")
FoundFact = TypeVar("FoundFact")
Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class Pairing(Generic[GoldFact, FoundFact]):
    """Gold and found facts that are the same, most alike first, and what is left of either."""

    hits: list[tuple[GoldFact, FoundFact]]
    missed: list[GoldFact]
    false_alarms: list[FoundFact]


def pair(
    gold: Sequence[GoldFact], found: Sequence[FoundFact], likeness: Callable[[GoldFact, FoundFact], float]
) -> Pairing[GoldFact, FoundFact]:
    """Pair each fact at most once, the most alike first; a likeness of 0 means they cannot be the same.

    Among equals the first in `gold`, then the first in `found` comes first.
    """
    candidates = [
        (-score, gold_at, found_at)
        for gold_at, expected in enumerate(gold)
        for found_at, fact in enumerate(found)
        if (score := likeness(expected, fact)) > 0
    ]
    partners: dict[int, int] = {}
    for _, gold_at, found_at in sorted(candidates):
        if gold_at not in partners and found_at not in partners.values():
            partners[gold_at] = found_at
    return Pairing(
        hits=[(gold[gold_at], found[found_at]) for gold_at, found_at in partners.items()],
        missed=[fact for at, fact in enumerate(gold) if at not in partners],
        false_alarms=[fact for at, fact in enumerate(found) if at not in partners.values()],
    )


def overlap(gold: Sequence[Item], found: Sequence[Item], same: Callable[[Item, Item], bool] = eq) -> float:
    """What two lists share as a part of both together, from 0 to 1; two empty lists agree."""
    if not gold and not found:
        return 1.0
    shared = sum(any(same(expected, item) for item in found) for expected in gold)
    return shared / (len(gold) + len(found) - shared)
