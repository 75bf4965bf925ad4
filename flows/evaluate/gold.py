"""What a careful reader found in a document. A field without a default must stand in every gold file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import ClassVar

from flows.evaluate.outcomes import summed_up
from flows.evaluate.vocabulary import (
    Attribution,
    ChangeBasis,
    Comparator,
    DatePrecision,
    MeetingFormat,
    MeetingStatus,
    Metric,
    SpeakerKind,
    SpeechAct,
    Weekday,
)


@dataclass(frozen=True, slots=True)
class GoldMeeting:
    """One encounter that the document tells of; `main` is what it is about.

    `date_start` to `date_end` is the tightest interval that the text supports; with `date_contains` any interval around
    that day will do. `anchor` is a few words copied from the sentence; an `optional` entry counts neither way.
    """

    main: bool
    format: MeetingFormat
    name: str | None
    ordinal: int | None
    status: MeetingStatus
    date_start: date | None
    date_end: date | None
    date_precision: DatePrecision
    weekday: Weekday | None
    city: str | None
    country: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    anchor: str
    optional: bool
    date_contains: date | None = None

    @property
    def is_main(self) -> bool:
        """Whether the document is about it."""
        return self.main

    @property
    def summary(self) -> str:
        """For a person, on one line."""
        return summed_up(self.status, self.format, self.parties, self.participants)


@dataclass(frozen=True, slots=True)
class GoldStatement:
    """One sentence and one speaker: a person's name, or None; `country` is the one spoken for."""

    is_main: ClassVar[bool] = False

    speaker: str | None
    speaker_kind: SpeakerKind
    country: str | None
    attribution: Attribution
    act: SpeechAct
    anchor: str
    topics: tuple[str, ...]
    optional: bool

    @property
    def summary(self) -> str:
        """For a person, on one line."""
        return summed_up(self.attribution, self.act, self.speaker or self.speaker_kind, self.country)


@dataclass(frozen=True, slots=True)
class GoldFigure:
    """One measured thing: `value` in `unit`, scaled (31.17 billion is 31170000000), or only its `change_pct`."""

    is_main: ClassVar[bool] = False

    metric: Metric
    value: float | None
    unit: str | None
    comparator: Comparator
    period_start: date | None
    period_end: date | None
    change_pct: float | None
    change_basis: ChangeBasis | None
    is_record: bool
    countries: tuple[str, ...]
    anchor: str
    optional: bool

    @property
    def summary(self) -> str:
        """For a person, on one line."""
        return summed_up(self.metric, self.value, self.unit, self.countries)


@dataclass(frozen=True, slots=True)
class GoldDocument:
    """All that is in one document, known by its file name; `published_on` only when the text itself states it."""

    document: str
    language: str
    published_on: date | None
    meetings: tuple[GoldMeeting, ...]
    statements: tuple[GoldStatement, ...]
    trade_figures: tuple[GoldFigure, ...]

    @property
    def anchors(self) -> tuple[str, ...]:
        """The anchors of all entries."""
        return (
            *(meeting.anchor for meeting in self.meetings),
            *(statement.anchor for statement in self.statements),
            *(figure.anchor for figure in self.trade_figures),
        )


@dataclass(frozen=True, slots=True, order=True)
class Mention:
    """A meeting as one document tells it, known by the file's name and the gold entry's anchor."""

    document: str
    anchor: str


@dataclass(frozen=True, slots=True)
class GoldEvent:
    """Mentions in different documents that are one and the same encounter."""

    event: str
    mentions: tuple[Mention, ...]


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of gold; `events` is None when nobody said which mentions are the same."""

    documents: tuple[GoldDocument, ...]
    events: tuple[GoldEvent, ...] | None

    @property
    def language_of(self) -> dict[str, str]:
        """The language of every labelled document."""
        return {document.document: document.language for document in self.documents}
