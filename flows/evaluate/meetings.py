"""Which found meeting is which gold one, and which of its fields are right."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from flows.evaluate.found import FoundMeeting
from flows.evaluate.gold import GoldMeeting
from flows.evaluate.outcomes import FieldAgreement, equal_field
from flows.evaluate.pairing import overlap
from flows.evaluate.wording import contains, fold, same_name

# Formats that a careful reader could swap.
_FAMILIES = {
    "talks": ("meeting", "consultation", "dialogue"),
    "call": ("video_call", "phone_call"),
    "gathering": ("summit", "council", "forum", "ceremony"),
    "visit": ("visit",),
    "briefing": ("briefing",),
}
_FAMILY_OF = {format: family for family, formats in _FAMILIES.items() for format in formats}


def likeness(gold: GoldMeeting, found: FoundMeeting) -> float:
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


def fields(gold: GoldMeeting, found: FoundMeeting) -> Iterator[FieldAgreement]:
    """The fields that gold speaks of, as far as they are right."""
    yield equal_field("format", gold.format, found.format)
    yield equal_field("status", gold.status, found.status)
    yield _date(gold, found)
    if gold.city:
        yield FieldAgreement("city", float(fold(gold.city) == fold(found.city or "")), gold.city, found.city)
    people = overlap(gold.participants, found.participants, same_name)
    yield FieldAgreement("participants", people, gold.participants, found.participants)
    yield FieldAgreement("parties", overlap(gold.parties, found.parties), gold.parties, found.parties)


def _date(gold: GoldMeeting, found: FoundMeeting) -> FieldAgreement:
    found_interval = interval_text(found.date_start, found.date_end)
    if gold.date_contains is None:
        return equal_field("date", interval_text(gold.date_start, gold.date_end), found_interval)
    right = _contains_day(found, gold.date_contains)
    return FieldAgreement("date", float(right), f"around {gold.date_contains}", found_interval)


def _contains_day(found: FoundMeeting, day: date) -> bool:
    if found.date_start is None or found.date_end is None or not found.date_start <= day <= found.date_end:
        return False
    return found.date_start == found.date_end or found.date_precision != "day"


def interval_text(start: date | None, end: date | None) -> str | None:
    """Both days, or one for both; `?` for one unknown day, None for two."""
    if start == end:
        return None if start is None else start.isoformat()
    return f"{start or '?'} to {end or '?'}"
