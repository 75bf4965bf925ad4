"""What a careful reader found in a document: the form of gold files, which pydantic holds them to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, ValidationInfo, field_validator

from flows.evaluate.gold_values import (
    Day,
    MeetingFormat,
    Mentions,
    Metric,
    Number,
    Ordinal,
    SpeechAct,
    Text,
    Weekday,
    not_before,
    one_of,
)


class _Strict(BaseModel):
    """Exactly the fields that are named, but for those with a default; no value is converted to fit."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Entry(_Strict):
    """`anchor` is a few words copied from the sentence; an `optional` entry counts neither way."""

    anchor: Text
    optional: bool


class GoldMeeting(_Entry):
    """One encounter that the document tells of; `main` is what it is about.

    `date_start` to `date_end` is the tightest interval that the text supports; with `date_contains` any interval around
    that day will do.
    """

    main: bool
    format: MeetingFormat
    name: Text | None
    ordinal: Ordinal | None
    status: Literal["held", "planned", "possible", "cancelled"]
    date_start: Day | None
    date_end: Annotated[Day | None, not_before("date_start")]
    date_precision: Literal["day", "month", "year", "interval", "unknown"]
    weekday: Weekday | None
    city: Text | None
    country: Text | None
    parties: tuple[Text, ...]
    participants: tuple[Text, ...]
    date_contains: Day | None = None


class GoldStatement(_Entry):
    """One sentence and one speaker: a person's name, or None; `country` is the one spoken for."""

    speaker: Text | None
    speaker_kind: Literal["person", "government", "joint", "organization"]
    country: Text | None
    attribution: Literal["explicit", "pronoun", "implicit", "quote"]
    act: SpeechAct
    topics: tuple[Annotated[str, one_of("topics")], ...]


class GoldFigure(_Entry):
    """One measured thing: `value` in `unit`, scaled (31.17 billion is 31170000000), or only its `change_pct`."""

    metric: Metric
    value: Number | None
    unit: Text | None
    comparator: Literal["=", ">", "<", "~"]
    period_start: Day | None
    period_end: Annotated[Day | None, not_before("period_start")]
    change_pct: Number | None
    change_basis: Literal["year_on_year", "other"] | None
    is_record: bool
    countries: tuple[Text, ...]

    @field_validator("unit")
    @classmethod
    def _beside_a_value(cls, unit: str | None, others: ValidationInfo) -> str | None:
        if unit is None and others.data.get("value") is not None:
            raise ValueError("the unit of the value")
        return unit


class GoldDocument(_Strict):
    """All that is in one document, known by its file name; `published_on` only when the text itself states it."""

    document: Text
    language: Annotated[str, one_of("languages")]
    published_on: Day | None
    meetings: tuple[GoldMeeting, ...]
    statements: tuple[GoldStatement, ...]
    trade_figures: tuple[GoldFigure, ...]

    @property
    def anchors(self) -> list[str]:
        """The anchors of all entries."""
        return [entry.anchor for entry in (*self.meetings, *self.statements, *self.trade_figures)]


class GoldEvent(_Strict):
    """Mentions in different documents that are one and the same encounter."""

    event: Text
    mentions: Mentions


@dataclass(frozen=True, slots=True)
class Gold:
    """A folder of gold; `events` is None when nobody said which mentions are the same."""

    documents: tuple[GoldDocument, ...]
    events: tuple[GoldEvent, ...] | None

    @property
    def language_of(self) -> dict[str, str]:
        """The language of every labelled document."""
        return {document.document: document.language for document in self.documents}

    @property
    def unlabelled_mentions(self) -> int:
        """How many mentions of events are in documents without gold: they can never be found."""
        labelled = self.language_of
        return sum(mention.document not in labelled for event in self.events or () for mention in event.mentions)
