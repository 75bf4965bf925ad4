"""When a found fact can be a gold one, and which of its fields are then right."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from operator import eq
from typing import TypeVar

from flows.evaluate.found import FoundFigure, FoundMeeting, FoundStatement
from flows.evaluate.gold import GoldFigure, GoldMeeting, GoldStatement
from flows.evaluate.wording import contains, fold, same_name

Comparable = str | float | bool | date | tuple[str, ...] | None
Item = TypeVar("Item")

# Formats that a careful reader could swap.
_FAMILIES = {
    "talks": ("meeting", "consultation", "dialogue"),
    "call": ("video_call", "phone_call"),
    "gathering": ("summit", "council", "forum", "ceremony"),
    "visit": ("visit",),
    "briefing": ("briefing",),
}
_FAMILY_OF = {format: family for family, formats in _FAMILIES.items() for format in formats}

# How far two numbers may lie apart, as a part of gold's: rounding is no error.
_TOLERANCE = 0.001


@dataclass(frozen=True, slots=True)
class FieldAgreement:
    """One field of a hit: how far it is right, from 0 to 1, and what either side says."""

    name: str
    agreement: float
    gold: Comparable
    found: Comparable


def meeting_likeness(gold: GoldMeeting, found: FoundMeeting) -> float:
    """0 when they cannot be one meeting, else the more the likelier."""
    anchored = contains(found.sentence, gold.anchor)
    people = overlap(gold.participants, found.participants, same_name)
    parties = overlap(gold.parties, found.parties)
    of_one_family = _FAMILY_OF.get(gold.format) == _FAMILY_OF.get(found.format)
    same_people = bool(gold.participants) and people >= 0.5
    if not (same_people or (of_one_family and (anchored or parties >= 0.5))):
        return 0.0
    same_start = gold.date_start == found.date_start
    return anchored + people + parties + of_one_family + same_start + 0.5 * (gold.status == found.status)


def meeting_fields(gold: GoldMeeting, found: FoundMeeting) -> Iterator[FieldAgreement]:
    """The fields that gold speaks of, as far as they are right."""
    yield _equal("format", gold.format, found.format)
    yield _equal("status", gold.status, found.status)
    yield _date(gold, found)
    if gold.city:
        yield FieldAgreement("city", float(fold(gold.city) == fold(found.city or "")), gold.city, found.city)
    people = overlap(gold.participants, found.participants, same_name)
    yield FieldAgreement("participants", people, gold.participants, found.participants)
    yield FieldAgreement("parties", overlap(gold.parties, found.parties), gold.parties, found.parties)


def statement_likeness(gold: GoldStatement, found: FoundStatement) -> float:
    """1 when the sentence and the speaker are the same, else 0.

    For a speaker without a name it is enough that the kind or the country is the same.
    """
    if not contains(found.sentence, gold.anchor):
        return 0.0
    if gold.speaker:
        return float(same_name(gold.speaker, found.speaker))
    alike = gold.speaker_kind == found.speaker_kind or gold.country == found.country
    return float(found.speaker is None and alike)


def statement_fields(gold: GoldStatement, found: FoundStatement) -> Iterator[FieldAgreement]:
    """The fields that gold speaks of, as far as they are right."""
    yield FieldAgreement("act", float(gold.act in found.acts), gold.act, found.acts)
    attributed = float(gold.attribution in found.attributions)
    yield FieldAgreement("attribution", attributed, gold.attribution, found.attributions)
    if gold.country:
        yield _equal("country", gold.country, found.country)
    if gold.topics:
        yield FieldAgreement("topics", overlap(gold.topics, found.topics), gold.topics, found.topics)


def figure_likeness(gold: GoldFigure, found: FoundFigure) -> float:
    """0 when they cannot be one figure, else the more the likelier: the sentence and the change count."""
    anchored = contains(found.sentence, gold.anchor)
    if gold.value is None and gold.change_pct is None and not anchored:
        return 0.0
    if not _same_quantity(gold, found):
        return 0.0
    return 1.0 + anchored + _near(gold.change_pct, found.change_pct)


def figure_fields(gold: GoldFigure, found: FoundFigure) -> Iterator[FieldAgreement]:
    """The fields, as far as they are right."""
    gold_period = _interval(gold.period_start, gold.period_end)
    yield _equal("metric", gold.metric, found.metric)
    yield _equal("period", gold_period, _interval(found.period_start, found.period_end))
    yield FieldAgreement("change", float(_same_change(gold, found)), gold.change_pct, found.change_pct)
    yield _equal("comparator", gold.comparator, found.comparator)
    yield _equal("record", gold.is_record, found.is_record)
    yield FieldAgreement("countries", overlap(gold.countries, found.countries), gold.countries, found.countries)


def overlap(gold: Sequence[Item], found: Sequence[Item], same: Callable[[Item, Item], bool] = eq) -> float:
    """What two lists share as a part of both together, from 0 to 1; two empty lists agree."""
    if not gold and not found:
        return 1.0
    shared = sum(any(same(expected, item) for item in found) for expected in gold)
    return shared / (len(gold) + len(found) - shared)


def _equal(name: str, gold: Comparable, found: Comparable) -> FieldAgreement:
    return FieldAgreement(name, float(gold == found), gold, found)


def _date(gold: GoldMeeting, found: FoundMeeting) -> FieldAgreement:
    found_interval = _interval(found.date_start, found.date_end)
    if gold.date_contains is None:
        return _equal("date", _interval(gold.date_start, gold.date_end), found_interval)
    right = _contains_day(found, gold.date_contains)
    return FieldAgreement("date", float(right), f"around {gold.date_contains}", found_interval)


def _contains_day(found: FoundMeeting, day: date) -> bool:
    if found.date_start is None or found.date_end is None or not found.date_start <= day <= found.date_end:
        return False
    return found.date_start == found.date_end or found.date_precision != "day"


def _interval(start: date | None, end: date | None) -> str | None:
    """Both days, or one for both; `?` for one unknown day, None for two."""
    if start == end:
        return None if start is None else start.isoformat()
    return f"{start or '?'} to {end or '?'}"


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
