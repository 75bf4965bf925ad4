"""From the JSON of a gold file to what a careful reader found."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from typing import TypeVar

from flows.evaluate.entry import Entry
from flows.evaluate.gold import GoldDocument, GoldEvent, GoldFigure, GoldMeeting, GoldStatement, Mention
from flows.evaluate.vocabulary import (
    ATTRIBUTIONS,
    CHANGE_BASES,
    COMPARATORS,
    DATE_PRECISIONS,
    MEETING_FORMATS,
    MEETING_STATUSES,
    METRICS,
    SPEAKER_KINDS,
    SPEECH_ACTS,
    WEEKDAYS,
)

Fact = TypeVar("Fact")


def gold_document(value: object, place: str, *, languages: Collection[str], topics: Collection[str]) -> GoldDocument:
    """A whole gold file; `place` is its path. Raises GoldError."""
    entry = Entry(value, GoldDocument, place)
    return GoldDocument(
        document=entry.text("document"),
        language=entry.choice("language", languages),
        published_on=entry.known("published_on", entry.day),
        meetings=_each(entry, "meetings", gold_meeting),
        statements=_each(entry, "statements", lambda value, place: gold_statement(value, place, topics)),
        trade_figures=_each(entry, "trade_figures", gold_figure),
    )


def gold_meeting(value: object, place: str) -> GoldMeeting:
    """One entry of `meetings`. Raises GoldError."""
    entry = Entry(value, GoldMeeting, place)
    date_start, date_end = entry.interval("date_start", "date_end")
    return GoldMeeting(
        main=entry.flag("main"),
        format=entry.choice("format", MEETING_FORMATS),
        name=entry.known("name", entry.text),
        ordinal=entry.known("ordinal", entry.ordinal),
        status=entry.choice("status", MEETING_STATUSES),
        date_start=date_start,
        date_end=date_end,
        date_precision=entry.choice("date_precision", DATE_PRECISIONS),
        weekday=entry.known("weekday", lambda name: entry.choice(name, WEEKDAYS)),
        city=entry.known("city", entry.text),
        country=entry.known("country", entry.text),
        parties=entry.texts("parties"),
        participants=entry.texts("participants"),
        anchor=entry.text("anchor"),
        optional=entry.flag("optional"),
        date_contains=entry.known("date_contains", entry.day),
    )


def gold_statement(value: object, place: str, topics: Collection[str]) -> GoldStatement:
    """One entry of `statements`. Raises GoldError."""
    entry = Entry(value, GoldStatement, place)
    return GoldStatement(
        speaker=entry.known("speaker", entry.text),
        speaker_kind=entry.choice("speaker_kind", SPEAKER_KINDS),
        country=entry.known("country", entry.text),
        attribution=entry.choice("attribution", ATTRIBUTIONS),
        act=entry.choice("act", SPEECH_ACTS),
        anchor=entry.text("anchor"),
        topics=entry.choices("topics", topics),
        optional=entry.flag("optional"),
    )


def gold_figure(value: object, place: str) -> GoldFigure:
    """One entry of `trade_figures`. Raises GoldError, also for a value without its unit."""
    entry = Entry(value, GoldFigure, place)
    number, unit = entry.known("value", entry.number), entry.known("unit", entry.text)
    if number is not None and unit is None:
        raise entry.wrong("field 'unit' is null beside a value; give the unit")
    period_start, period_end = entry.interval("period_start", "period_end")
    return GoldFigure(
        metric=entry.choice("metric", METRICS),
        value=number,
        unit=unit,
        comparator=entry.choice("comparator", COMPARATORS),
        period_start=period_start,
        period_end=period_end,
        change_pct=entry.known("change_pct", entry.number),
        change_basis=entry.known("change_basis", lambda name: entry.choice(name, CHANGE_BASES)),
        is_record=entry.flag("is_record"),
        countries=entry.texts("countries"),
        anchor=entry.text("anchor"),
        optional=entry.flag("optional"),
    )


def gold_event(value: object, place: str) -> GoldEvent:
    """One entry of `_events.json`: its name, and its mentions as pairs of file name and anchor. Raises GoldError."""
    entry = Entry(value, GoldEvent, place)
    return GoldEvent(entry.text("event"), tuple(_mention(entry, pair) for pair in entry.sequence("mentions")))


def _mention(entry: Entry, pair: object) -> Mention:
    if isinstance(pair, list) and len(pair) == 2 and all(isinstance(part, str) for part in pair):
        return Mention(*pair)
    raise entry.wrong(f"mention {pair!r} is not a pair of file name and anchor")


def _each(entry: Entry, name: str, read: Callable[[object, str], Fact]) -> tuple[Fact, ...]:
    values: Sequence[object] = entry.sequence(name)
    return tuple(read(value, f"{entry.place}: {name}, entry {number}") for number, value in enumerate(values, start=1))
