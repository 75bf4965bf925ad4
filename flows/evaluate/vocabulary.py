"""The values that gold may give where the marts accept a few only; topics are in seeds/reference/ref_topics.csv."""

from __future__ import annotations

from typing import Literal, get_args

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
MeetingStatus = Literal["held", "planned", "possible", "cancelled"]
DatePrecision = Literal["day", "month", "year", "interval", "unknown"]
Weekday = Literal["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
SpeakerKind = Literal["person", "government", "joint", "organization"]
Attribution = Literal["explicit", "pronoun", "implicit", "quote"]
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
Comparator = Literal["=", ">", "<", "~"]
ChangeBasis = Literal["year_on_year", "other"]

MEETING_FORMATS: tuple[MeetingFormat, ...] = get_args(MeetingFormat)
MEETING_STATUSES: tuple[MeetingStatus, ...] = get_args(MeetingStatus)
DATE_PRECISIONS: tuple[DatePrecision, ...] = get_args(DatePrecision)
WEEKDAYS: tuple[Weekday, ...] = get_args(Weekday)
SPEAKER_KINDS: tuple[SpeakerKind, ...] = get_args(SpeakerKind)
ATTRIBUTIONS: tuple[Attribution, ...] = get_args(Attribution)
SPEECH_ACTS: tuple[SpeechAct, ...] = get_args(SpeechAct)
METRICS: tuple[Metric, ...] = get_args(Metric)
COMPARATORS: tuple[Comparator, ...] = get_args(Comparator)
CHANGE_BASES: tuple[ChangeBasis, ...] = get_args(ChangeBasis)
