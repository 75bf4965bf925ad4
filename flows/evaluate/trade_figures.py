"""Which found trade figure is which gold one, and which of its fields are right."""

from __future__ import annotations

from collections.abc import Iterator

from flows.evaluate.found import FoundFigure
from flows.evaluate.gold import GoldFigure
from flows.evaluate.meetings import interval_text
from flows.evaluate.outcomes import FieldAgreement, equal_field
from flows.evaluate.pairing import overlap
from flows.evaluate.wording import contains

# How far two numbers may lie apart, as a part of gold's: rounding is no error.
_TOLERANCE = 0.001


def likeness(gold: GoldFigure, found: FoundFigure) -> float:
    """0 when they cannot be one figure, else the more the likelier: the sentence and the change count."""
    anchored = contains(found.sentence, gold.anchor)
    if gold.value is None and gold.change_pct is None and not anchored:
        return 0.0
    if not _same_quantity(gold, found):
        return 0.0
    return 1.0 + anchored + _near(gold.change_pct, found.change_pct)


def fields(gold: GoldFigure, found: FoundFigure) -> Iterator[FieldAgreement]:
    """The fields, as far as they are right."""
    gold_period = interval_text(gold.period_start, gold.period_end)
    yield equal_field("metric", gold.metric, found.metric)
    yield equal_field("period", gold_period, interval_text(found.period_start, found.period_end))
    change = float(_same_change(gold, found))
    yield FieldAgreement("change", change, gold.change_pct, found.change_pct)
    yield equal_field("comparator", gold.comparator, found.comparator)
    yield equal_field("record", gold.is_record, found.is_record)
    yield FieldAgreement("countries", overlap(gold.countries, found.countries), gold.countries, found.countries)


def _same_quantity(gold: GoldFigure, found: FoundFigure) -> bool:
    """The same value and unit; where neither has a value, the same change."""
    if gold.value is None or found.value is None:
        return gold.value is None and found.value is None and _same_change(gold, found)
    return _near(gold.value, found.value) and (gold.unit or "").lower() == (found.unit or "").lower()


def _same_change(gold: GoldFigure, found: FoundFigure) -> bool:
    if gold.change_pct is None and found.change_pct is None:
        return True
    return _near(gold.change_pct, found.change_pct)


def _near(gold: float | None, found: float | None) -> bool:
    """Whether both are known and alike."""
    if gold is None or found is None:
        return False
    return abs(found - gold) <= _TOLERANCE * max(abs(gold), 1e-9)
