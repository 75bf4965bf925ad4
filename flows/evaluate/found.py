"""What the stages found, as plain values."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import ClassVar

from flows.evaluate.outcomes import summed_up


@dataclass(frozen=True, slots=True)
class FoundMeeting:
    """A row of marts.fct_meeting_mentions; `participants` by name. NULL is None, or no item in a list."""

    meeting_id: str
    is_main: bool
    format: str
    status: str
    date_start: date | None
    date_end: date | None
    date_precision: str
    city: str | None
    parties: tuple[str, ...]
    participants: tuple[str, ...]
    sentence: str | None

    @property
    def summary(self) -> str:
        """For a person, on one line."""
        return summed_up(self.status, self.format, self.parties, self.participants)


@dataclass(frozen=True, slots=True)
class FoundStatement:
    """All rows of marts.fct_statements with one sentence and one speaker; what may differ between them is a tuple."""

    is_main: ClassVar[bool] = False

    speaker: str | None
    speaker_kind: str
    country: str | None
    acts: tuple[str, ...]
    attributions: tuple[str, ...]
    topics: tuple[str, ...]
    sentence: str | None

    @property
    def summary(self) -> str:
        """For a person, on one line."""
        return summed_up(self.attributions, self.acts, self.speaker or self.speaker_kind, self.country)


@dataclass(frozen=True, slots=True)
class FoundFigure:
    """A row of marts.fct_trade_figures with its countries."""

    is_main: ClassVar[bool] = False

    metric: str
    value: float | None
    unit: str | None
    comparator: str | None
    period_start: date | None
    period_end: date | None
    change_pct: float | None
    is_record: bool
    countries: tuple[str, ...]
    sentence: str | None

    @property
    def summary(self) -> str:
        """For a person, on one line."""
        return summed_up(self.metric, self.value, self.unit, self.countries)


@dataclass(slots=True)
class FoundDocument:
    """All facts of one file."""

    meetings: list[FoundMeeting] = field(default_factory=list)
    statements: list[FoundStatement] = field(default_factory=list)
    trade_figures: list[FoundFigure] = field(default_factory=list)
