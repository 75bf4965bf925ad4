"""What happens in a run, one line an event: for a person as text, for a program as JSON with the event's values.

A line holds names, counts and keys, and at most a document's title, never its text.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Literal

Level = Literal["debug", "info", "warn", "error"]
Value = str | int | float | None


class Event(str):
    """A line to be shown, with a name and with what it says as values; plain text is an event named 'message'."""

    name: str
    level: Level
    values: Mapping[str, Value]

    def __new__(cls, line: str, name: str, *, level: Level = "info", **values: Value) -> Event:
        event = super().__new__(cls, line)
        event.name, event.level, event.values = name, level, values
        return event


def as_json(line: str, at: datetime | None = None) -> str:
    """One line of JSON in ASCII: `ts` (`at`, else now, in UTC), `level`, `event`, `message`, and the event's values."""
    event = line if isinstance(line, Event) else Event(line, "message")
    told = {
        "ts": (at or datetime.now(UTC)).isoformat(timespec="milliseconds").replace("+00:00", "Z"),
        "level": event.level,
        "event": event.name,
        "message": str(event),
    }
    return json.dumps({**told, **event.values})


# Where a line of a Python logger keeps the event that it tells of.
EXTRA = "communique_event"

_LEVELS: dict[str, Level] = {"WARNING": "warn", "ERROR": "error", "CRITICAL": "error", "DEBUG": "debug"}


class JsonLines(logging.Formatter):
    """The same for what Python's loggers say, Prefect's among them; of an error its message, without a traceback."""

    def __init__(self, *_of_other_formatters: object) -> None:
        # Prefect's configuration passes a format that is none of Python's.
        super().__init__()

    def format(self, record: logging.LogRecord) -> str:
        event: Any = getattr(record, EXTRA, None)
        name, values = (event.name, event.values) if isinstance(event, Event) else ("message", {})
        ran = {key: getattr(record, key) for key in ("flow_run_name", "task_run_name") if hasattr(record, key)}
        level = _LEVELS.get(record.levelname, "info")
        told = Event(record.getMessage(), name, level=level, logger=record.name, **{**ran, **values})
        return as_json(told, datetime.fromtimestamp(record.created, UTC))
