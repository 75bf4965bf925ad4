"""The values that gold may give; a ValueError says what to give instead."""

from __future__ import annotations

from contextlib import suppress
from datetime import date
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import AfterValidator, BeforeValidator, Field, PlainValidator, StringConstraints, ValidationInfo

MeetingFormat = Literal[
    "meeting",
    "phone_call",
    "video_call",
    "dialogue",
    "consultation",
    "summit",
    "council",
    "forum",
    "visit",
    "briefing",
    "ceremony",
]
SpeechAct = Literal[
    "state",
    "pledge",
    "support",
    "oppose",
    "call",
    "congratulate",
    "thank",
    "agree",
    "announce",
    "invite",
    "warn",
    "hope",
]
Metric = Literal[
    "goods_trade",
    "exports",
    "imports",
    "investment",
    "freight_rail",
    "freight_other",
    "contracts",
    "growth_only",
    "tariff",
    "loan_or_aid",
    "passengers",
    "share",
    "other",
]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

Text = Annotated[str, StringConstraints(pattern=r"\S")]
Number = Annotated[float, Field(allow_inf_nan=False)]
Ordinal = Annotated[int, Field(ge=1)]


def _day(value: Any) -> date:
    """pydantic itself takes digits in quotes for seconds since 1970."""
    with suppress(TypeError, ValueError):
        day = date.fromisoformat(value)
        if day.isoformat() == value:
            return day
    raise ValueError("a date such as 2025-07-15")


Day = Annotated[date, PlainValidator(_day)]


class Mention(NamedTuple):
    """A meeting as one document tells it, known by the file's name and the gold entry's anchor."""

    document: str
    anchor: str


def _pair(value: Any) -> Any:
    """pydantic itself takes objects too."""
    if isinstance(value, (list, tuple)) and len(value) == 2:
        return value
    raise ValueError("pairs of file name and anchor")


Mentions = tuple[Annotated[Mention, BeforeValidator(_pair)], ...]


def one_of(name: str) -> BeforeValidator:
    """One of the texts that the validation's context lists under that name."""

    def check(value: Any, info: ValidationInfo) -> Any:
        allowed = (info.context or {})[name]
        if value not in allowed:
            raise ValueError(f"one of {', '.join(allowed)}")
        return value

    return BeforeValidator(check)


def not_before(start_name: str) -> AfterValidator:
    """No day before the one in a field further up."""

    def check(end: date | None, info: ValidationInfo) -> date | None:
        start = info.data.get(start_name)
        if start and end and end < start:
            raise ValueError(f"no day before the {start_name} {start}")
        return end

    return AfterValidator(check)
